/**
 * What makes an element a control of the form around it.
 */
const INTERNALS = new WeakMap();

/** An element with a `value` that a form carries as JSON under its name. */
export class FormControl extends HTMLElement {
  static formAssociated = true;

  constructor() {
    super();
    INTERNALS.set(this, this.attachInternals());
  }

  /** The form that it is in. */
  get form() { return INTERNALS.get(this).form; }

  /** Its name in that form. */
  get name() { return this.getAttribute("name") ?? ""; }
  set name(value) { this.setAttribute("name", value); }

  /** The form wants to know the answers. */
  formAssociatedCallback() { if (this.form && this.value) keepInForm(this, JSON.stringify(this.value)); }

  /** The form is reset. */
  formResetCallback() { this.reset(); }

  /** The form, a fieldset of it or the element itself is disabled, or is not any more. */
  formDisabledCallback(disabled) {
    const stage = this.shadowRoot.querySelector(".stage");
    if (stage) stage.inert = disabled;
  }
}

/** Has the form around an element carry a value. */
export const keepInForm = (element, value) => INTERNALS.get(element).setFormValue(value);
