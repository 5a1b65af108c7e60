/** Says in one Vietnamese sentence, with a fitting status, what the engine's REST resources would say otherwise. */
package vn.thuongton.form.rest;
