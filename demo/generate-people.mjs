// Who the invented people of the demo can be: names from many places, units, sites, and what somebody may write.
// A name says nothing about what a person knows: names are drawn apart from everything else.

/** Given and family names that go together; one of eight people gets them from two different rows. */
export const NAMES = [
  ["Astrid Björn Ebba Henrik Ingrid Lars Maja Sven", "Bergqvist Dahlgren Ekström Lindahl Nyberg Sandell"],
  ["Anke Dieter Frieda Holger Jette Karsten Ulrike Wolfram", "Brandt Hartung Kessler Lohmann Reuter Vogtländer"],
  ["Beatriz Duarte Filipa Gonçalo Inês Mariana Rui Tomás", "Almada Barroso Coutinho Figueira Leitão Valadares"],
  ["Agnieszka Bartosz Danuta Grzegorz Iwona Marek Paweł Zofia", "Bielak Dąbek Gajewska Kurek Olszak Wrona"],
  ["Achieng Baraka Kamau Makena Njeri Otieno Wambui Zawadi", "Gathoni Kiprop Mutiso Ndegwa Odhiambo Wekesa"],
  ["Aditi Bhaskar Deepa Farhan Kavya Manoj Priyanka Rohan", "Deshmukh Iyer Kulkarni Malhotra Pillai Thakur"],
  ["Alejandra Citlali Emilio Fernanda Joaquín Lorena Mateo Ximena", "Arriaga Bañuelos Cisneros Ibarra Olvera Zepeda"],
  ["Colette Étienne Geneviève Isabelle Luc Mathis Noémie Olivier", "Beaulieu Charbonneau Desrosiers Gagné Lavoie Thériault"],
  ["Akiko Daichi Haruka Kenta Mei Naoki Sakura Yuto", "Fujimoto Hoshino Kawabata Morioka Shimada Uemura"],
  ["Amal Faris Hanan Karim Layla Nabil Samira Tariq", "Al-Khatib Barakat Darwish Haddad Mansour Saleh"],
  ["Aylin Burak Ceren Emre Gizem Kerem Selin Tolga", "Aksoy Bozkurt Çetin Karaca Özdemir Yıldız"],
  ["Adaeze Babatunde Chiamaka Emeka Folake Ifeoma Kelechi Tunde", "Adeyemi Balogun Eze Nwosu Ogunleye Uzor"],
  ["An Bảo Hạnh Khoa Linh Minh Quỳnh Tuấn", "Đặng Hoàng Lương Phùng Trịnh Vũ"],
  ["Bowen Chunhua Jiayi Lanying Mingze Rui Xiulan Zihan", "Cao Fang Luo Qiu Shen Zheng"],
  ["Areum Dohyun Haneul Jiho Minseo Sangmin Yerin Youngsoo", "Bae Choi Jang Nam Ryu Yoon"],
  ["Andrii Daryna Kateryna Mykola Oksana Ostap Taras Yaryna", "Bondar Hnatiuk Kovalchuk Marchenko Rudenko Savchuk"],
  ["Arash Bahar Dariush Golnaz Kaveh Mina Parisa Shirin", "Ahmadi Farrokhi Jalali Moradi Rahimi Tehrani"],
  ["Despina Eleni Giorgos Kostas Nikos Sofia Stavros Vasiliki", "Alexiou Dimou Karras Manolis Pappas Vlahos"],
  ["Aoife Ciarán Declan Gráinne Niamh Oisín Róisín Tadhg", "Breathnach Doherty Gallagher Kinsella Mulcahy Tierney"],
  ["Abebe Bethlehem Dawit Genet Hanna Meron Selam Yonas", "Alemu Bekele Desta Gebre Tadesse Worku"],
  ["Aroha Hemi Kahu Manaia Mere Ngaire Tane Wiremu", "Faleolo Henare Kingi Parata Taufa Tipene"],
  ["Avi Dalia Eitan Hila Noa Ori Shira Yael", "Ben-Ami Dagan Harel Lavi Peretz Shaked"],
  ["Bence Eszter Gergő Ildikó Kinga László Réka Zsolt", "Bartha Fekete Juhász Kertész Szalai Vadas"],
  ["Ayu Bambang Citra Dewi Eko Putri Rizky Wulan", "Hartono Kusuma Lestari Nugroho Santoso Wibowo"],
].map(([given, family]) => ({ given: given.split(" "), family: family.split(" ") }));

/** Each site with its zone, what is spoken there, and how many of a hundred work there. */
export const SITES = [
  { location: "Gothenburg", timeZone: "Europe/Stockholm", local: ["sv"], english: 0.97, share: 20 },
  { location: "Leipzig", timeZone: "Europe/Berlin", local: ["de"], english: 0.86, share: 20 },
  { location: "Porto", timeZone: "Europe/Lisbon", local: ["pt"], english: 0.86, share: 14 },
  { location: "Kraków", timeZone: "Europe/Warsaw", local: ["pl"], english: 0.9, share: 12 },
  { location: "Nairobi", timeZone: "Africa/Nairobi", local: ["sw"], english: 1, share: 8 },
  { location: "Pune", timeZone: "Asia/Kolkata", local: ["hi", "mr"], english: 1, share: 9 },
  { location: "Monterrey", timeZone: "America/Monterrey", local: ["es"], english: 0.85, share: 6 },
  { location: "Toronto", timeZone: "America/Toronto", local: ["fr"], english: 1, share: 6 },
  { location: "Osaka", timeZone: "Asia/Tokyo", local: ["ja"], english: 0.85, share: 5 },
];

/** Units, and the areas their work makes a little likelier. */
export const UNITS = [
  { unit: "Engineering", share: 16, areas: ["technology", "handover"] },
  { unit: "Production", share: 14, areas: ["handover", "differences"] },
  { unit: "Field service", share: 13, areas: ["handover", "expression"] },
  { unit: "Sales", share: 13, areas: ["business", "expression"] },
  { unit: "Customer care", share: 10, areas: ["expression", "differences"] },
  { unit: "Marketing", share: 9, areas: ["social-media", "expression"] },
  { unit: "IT", share: 8, areas: ["technology"] },
  { unit: "Finance", share: 6, areas: ["business", "technology"] },
  { unit: "People and culture", share: 6, areas: ["careers", "leading"] },
  { unit: "Supply chain", share: 5, areas: ["business", "handover"] },
];

/**
 * How a stage leans. Everybody may offer and wish for everything: a lean is at most three to one, and each person's own
 * inclination, drawn apart, is stronger than it. So there are newcomers who teach negotiating and veterans who film.
 */
export const LEANS = {
  starting: {
    share: 27,
    teach: { "social-media": 2.6, technology: 2.2, differences: 2, handover: 0.4 },
    learn: { business: 1.6, unwritten: 2, careers: 1.8, expression: 1.7 },
    levels: [1, 2, 2, 3, 3, 4],
  },
  growing: {
    share: 30,
    teach: { "social-media": 1.6, technology: 2, expression: 1.3, handover: 0.6 },
    learn: { leading: 2, unwritten: 1.6, business: 1.6, careers: 1.4 },
    levels: [2, 2, 3, 3, 3, 4],
  },
  experienced: {
    share: 27,
    teach: { leading: 1.8, business: 1.7, unwritten: 1.5, expression: 1.4, handover: 1.2 },
    learn: { technology: 1.8, "social-media": 1.4, differences: 1.4 },
    levels: [2, 3, 3, 3, 4, 4],
  },
  seasoned: {
    share: 16,
    teach: { business: 2, unwritten: 2, leading: 2, careers: 1.8, handover: 2 },
    learn: { technology: 2, "social-media": 2, differences: 1.8 },
    levels: [2, 3, 3, 4, 4, 4],
  },
};

/** Skills of people's own. The first three are written in two ways, and the last is one the catalogue has. */
export const OWN = [
  ["own:Sign language", "own:sign  language"],
  ["own:Works council basics", "own:Works Council Basics"],
  ["own:Drone flying for roof surveys", "own:drone flying for roof surveys"],
  ["own:Bicycle repair", "own:Bicycle repair"],
  ["own:Writing for trade magazines", "own:Writing for trade magazines"],
  ["own:excel", "own:Pivot-Tabellen"],
];

export const WHY = [
  "I start in a new role in April.",
  "I avoid it whenever I can, and it shows.",
  "My team keeps asking and I have no answer.",
  "I would like to stop guessing.",
  "Our customers expect it by now.",
  "I learned it once, a long time ago.",
  "I want to do it without calling for help.",
  "Everyone seems to know this except me.",
];
