/*
 * Tasklist asks for active tasks only, so the tasks of a suspended case would be in no list and nobody could resume it.
 * Here they stay in the lists; their cards say what they are.
 */

window.angular.module('ng').run(['camAPI', camAPI => {
  const filters = camAPI.resource('filter');
  const getTasks = filters.getTasks;
  filters.getTasks = (query, done) => getTasks.call(filters, { ...query, active: undefined }, done);
}]);
