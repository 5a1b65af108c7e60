/*
 * Loads the scripts of this folder. Tasklist itself does not start, sign-in form included, when one of its own scripts
 * cannot be loaded; here a broken one leaves a line in the console and the others work.
 */

const SCRIPTS = ['page', 'form-language', 'drafts', 'list-order', 'start-form', 'suspended-cases'];

async function load(script) {
  try {
    return (await import(`./${script}.js`)).default;
  } catch (fault) {
    console.error(script, fault);
    return null;
  }
}

const plugins = await Promise.all(SCRIPTS.map(load));

export default plugins.filter(Boolean);
