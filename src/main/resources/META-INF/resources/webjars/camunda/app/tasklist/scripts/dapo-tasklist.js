/*
 * What Tasklist says and how it sorts, made fit for officers. An AngularJS module, named in config.js: Tasklist loads it
 * before it starts.
 */
define(['angular'], function (angular) {
  'use strict';

  var FULL_DATE = 'ddd D MMM YYYY, HH:mm';
  var SOONEST_FIRST = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]);
  var FORBIDDEN = /does not have (?:one of the following permissions|'[A-Z_]+' permission)/;
  var REFUSED = /^Cannot (?:submit task form|instantiate process definition) \S+: /;

  var dapo = angular.module('dapo.tasklist', ['angularMoment', 'cam.commons.util', 'cam.tasklist.form']);

  /* "in 4 hours" alone will not do where a minute counts: the time itself comes first. */
  dapo.config(['moment', function (moment) {
    var from = moment.fn.from;
    moment.fn.from = function () {
      return this.format(FULL_DATE) + ' (' + from.apply(this, arguments) + ')';
    };
  }]);

  /* A refusal says what to put right: without the engine's prefix, one reason a line, instead of the last one. */
  dapo.config(['$provide', function ($provide) {
    $provide.decorator('Notifications', ['$delegate', function (notifications) {
      var add = notifications.add;
      notifications.add = function (notification) {
        var message = notification.message || '';
        if (REFUSED.test(message)) {
          notification.status = 'Not accepted. Nothing has been changed.';
          notification.message = message.replace(REFUSED, '').split(' | ').join('\n');
          notification.exclusive = true;
        } else if (notification.type === 'danger' && !message && goToFirstError()) {
          notification.status = 'Not sent.';
          notification.message = 'Some answers are missing or not right. They are marked in red.';
          notification.exclusive = true;
        } else if (FORBIDDEN.test(message)) {
          notification.message = 'Your role does not allow this. Nothing has been changed.';
        }
        return add.call(notifications, notification);
      };
      return notifications;
    }]);
  }]);

  /*
   * "Complete" can always be pressed, and then says what is wrong. Tasklist would grey it out while the form knows of any
   * error; it goes on knowing those of fields hidden since, and the officer could not finish.
   */
  dapo.config(['$provide', function ($provide) {
    $provide.decorator('camTasklistFormDirective', ['$delegate', function (directives) {
      var annotated = directives[0].controller;
      var construct = annotated[annotated.length - 1];
      directives[0].controller = annotated.slice(0, -1).concat(function ($scope) {
        construct.apply(this, arguments);
        var notify = this.notifyFormValidated;
        this.notifyFormValidated = function (invalid) {
          notify.call(this, invalid && Boolean($scope.tasklistForm && $scope.tasklistForm.$error));
        };
      });
      return directives;
    }]);
  }]);

  /** Takes the focus to the first field the form marks; says whether there is one. */
  function goToFirstError() {
    var field = document.querySelector('.fjs-form-field.fjs-has-errors');
    if (!field) {
      return false;
    }
    window.setTimeout(function () {
      var input = field.querySelector('input, textarea, select, [tabindex]');
      field.scrollIntoView({block: 'center'});
      // a list would open over what is to be read
      if (input && !field.matches('.fjs-form-field-select')) {
        input.focus({preventScroll: true});
      }
    });
    return true;
  }

  dapo.run(['$rootScope', '$location', 'Notifications', function ($rootScope, $location, notifications) {
    /* What was said about one task is not left standing over the next. */
    var task;
    function look() {
      if ($location.search().task !== task) {
        task = $location.search().task;
        notifications.clear({type: 'danger'});
      }
    }
    $rootScope.$on('$routeUpdate', look);

    /* What runs out first stands first, until somebody sorts otherwise. */
    function sort() {
      if ($location.path() === '/' && !$location.search().sorting) {
        $location.search('sorting', SOONEST_FIRST).replace();
      }
    }
    $rootScope.$on('$routeChangeSuccess', sort);
    $rootScope.$on('$routeUpdate', sort);

    /* Nothing is offered that leads to a closed door: a case in Cockpit is for those who may open Cockpit. */
    $rootScope.$watch('authentication', function (account) {
      document.body.classList.toggle('with-cockpit', Boolean(account && account.canAccess && account.canAccess('cockpit')));
    });

    /* form-js 1.8: a list from which something was chosen does not open again until it has been left once more. */
    document.addEventListener('mousedown', function (event) {
      var item = event.target.closest && event.target.closest('.fjs-dropdownlist-item');
      var input = item && item.closest('.fjs-form-field-select').querySelector('.fjs-select-hidden-input');
      if (input) {
        ['blur', 'focus', 'blur'].forEach(function (step, n) {
          window.setTimeout(function () {
            // whoever has gone on to another field is left there
            if (document.activeElement === input || document.activeElement === document.body) {
              input[step]();
            }
          }, 20 * (n + 1));
        });
      }
    }, true);

    /* Weeks begin on Monday. */
    if (window.flatpickr) {
      window.flatpickr.localize({firstDayOfWeek: 1});
    }
  }]);
});
