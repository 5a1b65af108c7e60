/*
 * Tasklist sorts by day of creation unless its address says otherwise, whatever order a shared list was made with.
 * Officers work by due date: an address without an order gets that one before the list is drawn.
 */

const BY_DUE_DATE = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

window.angular.module('ng').run(['$rootScope', '$location', ($rootScope, $location) => {
  $rootScope.$on('$locationChangeStart', () => {
    if ($location.path() === '/' && !$location.search().sorting) {
      $location.search('sorting', BY_DUE_DATE).replace();
    }
  });
}]);
