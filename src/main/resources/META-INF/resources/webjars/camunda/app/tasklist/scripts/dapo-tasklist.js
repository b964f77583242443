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

  /*
   * A refusal says what to put right: in a summary above the form that takes the focus and leads to each field, and at the
   * field. Without the engine's prefix, every reason, instead of the last one.
   */
  dapo.config(['$provide', function ($provide) {
    $provide.decorator('Notifications', ['$delegate', function (notifications) {
      var add = notifications.add;
      notifications.add = function (notification) {
        var message = notification.message || '';
        if (REFUSED.test(message) && summarise('Not accepted. Nothing has been changed.', reasons(message.replace(REFUSED, '')))) {
          return notification;
        }
        if (notification.type === 'danger' && !message && summarise('Not sent. Some answers are missing or not right.', marked())) {
          return notification;
        }
        if (FORBIDDEN.test(message)) {
          notification.message = 'Your role does not allow this. Nothing has been changed.';
        }
        return add.call(notifications, notification);
      };
      return notifications;
    }]);
  }]);

  /** What the server said: one reason each, with the field whose label it begins with. */
  function reasons(message) {
    var fields = Array.prototype.slice.call(document.querySelectorAll('.fjs-form-field')).filter(function (field) {
      return labelOf(field);
    });
    return message.split(' | ').map(function (reason) {
      var field = fields.find(function (each) {
        return reason.indexOf(labelOf(each) + ': ') === 0;
      });
      return {text: reason, field: field, atField: field && reason.slice(labelOf(field).length + 2)};
    });
  }

  /** What the form itself marks. */
  function marked() {
    return Array.prototype.slice.call(document.querySelectorAll('.fjs-form-field.fjs-has-errors')).map(function (field) {
      var error = field.querySelector('.fjs-form-field-error');
      return {text: labelOf(field).replace(/\?$/, '') + ': ' + plain(error ? error.textContent : '').toLowerCase().replace(/\.$/, ''), field: field};
    });
  }

  function labelOf(field) {
    var label = field.querySelector('.fjs-form-field-label');
    var copy = label && label.cloneNode(true);
    if (copy) {
      copy.querySelectorAll('.fjs-asterix').forEach(function (star) {
        star.remove();
      });
    }
    return copy ? copy.textContent.trim() : '';
  }

  var PLAIN = [
    [/^Field is required\.$/, 'needs an answer'],
    [/^Field must have minimum length of (\d+)\.$/, 'is too short: at least $1 characters'],
    [/^Field must have maximum length of (\d+)\.$/, 'is too long: at most $1 characters'],
    [/^Field must have minimum value of (\S+)\.$/, 'must be $1 or more'],
    [/^Field must have maximum value of (\S+)\.$/, 'must be $1 or less'],
    [/^Field must match pattern .*$/, 'is not written as it should be: see the line under the field'],
    [/^Field must be a valid email\.$/, 'is not an e-mail address']
  ];

  /** Whether digits that look like a date are none: 31 February, a thirteenth month. */
  function noDay(text, dayFirst) {
    var parts = /^\s*(\d{1,2})[\/.-](\d{1,2})[\/.-](\d{4})\s*$/.exec(text);
    if (!parts) {
      return false;
    }
    var month = Number(parts[dayFirst ? 2 : 1]);
    var day = Number(parts[dayFirst ? 1 : 2]);
    return month < 1 || month > 12 || day < 1 || day > new Date(Number(parts[3]), month, 0).getDate();
  }

  /** Writes under a field, as the form itself does. */
  function underField(field, text) {
    var error = document.createElement('div');
    error.className = 'fjs-form-field-error dapo-field-error';
    error.textContent = text;
    field.appendChild(error);
    return error;
  }

  function sayNoDay(input) {
    var error = underField(input.closest('.fjs-form-field'), input.value.trim() + ' is no day of the calendar. Enter the date again.');
    error.setAttribute('role', 'alert');
    input.value = '';
    input.addEventListener('input', function typed(event) {
      // flatpickr sends one of its own when the day is taken away
      if (event.isTrusted) {
        input.removeEventListener('input', typed);
        error.remove();
      }
    });
  }

  /** form-js's own sentences, as an officer would say them. */
  function plain(error) {
    return PLAIN.reduce(function (text, each) {
      return text.replace(each[0], each[1]);
    }, error.trim());
  }

  /** Shows what is wrong above the form, and takes the focus there; false where there is no form or nothing to say. */
  function summarise(title, faults) {
    var form = document.querySelector('.modal-content .fjs-container') || document.querySelector('.task-card .fjs-container');
    clearSummary();
    if (!form || !faults.length) {
      return false;
    }
    var summary = document.createElement('div');
    summary.className = 'dapo-summary';
    summary.tabIndex = -1;
    summary.setAttribute('role', 'alert');
    summary.setAttribute('aria-labelledby', 'dapo-summary-title');
    var heading = document.createElement('h3');
    heading.id = 'dapo-summary-title';
    heading.textContent = title;
    var list = document.createElement('ul');
    faults.forEach(function (fault) {
      var item = document.createElement('li');
      item.appendChild(fault.field ? jump(fault) : document.createTextNode(fault.text));
      list.appendChild(item);
      if (fault.atField) {
        markField(fault);
      }
    });
    summary.appendChild(heading);
    summary.appendChild(list);
    form.parentNode.insertBefore(summary, form);
    summary.scrollIntoView({block: 'start'});
    summary.focus({preventScroll: true});
    return true;
  }

  function jump(fault) {
    var link = document.createElement('a');
    link.href = '';
    link.textContent = fault.text;
    link.addEventListener('click', function (event) {
      event.preventDefault();
      event.stopPropagation();
      fault.field.scrollIntoView({block: 'center'});
      var input = fault.field.querySelector('input, textarea, select, [tabindex]');
      if (input) {
        input.focus({preventScroll: true});
      }
    });
    return link;
  }

  /** The reason under its field, until the field is answered anew. */
  function markField(fault) {
    var error = underField(fault.field, fault.atField);
    fault.field.classList.add('dapo-refused');
    fault.field.addEventListener('input', function () {
      error.remove();
      fault.field.classList.remove('dapo-refused');
    }, {once: true});
  }

  function clearSummary() {
    document.querySelectorAll('.dapo-summary, .dapo-field-error').forEach(function (each) {
      each.remove();
    });
    document.querySelectorAll('.dapo-refused').forEach(function (each) {
      each.classList.remove('dapo-refused');
    });
  }

  /* The form's own words for its errors, wherever they come up. */
  new MutationObserver(function () {
    document.querySelectorAll('.fjs-form-field-error:not(.dapo-field-error)').forEach(function (error) {
      var texts = document.createTreeWalker(error, NodeFilter.SHOW_TEXT);
      for (var text = texts.nextNode(); text; text = texts.nextNode()) {
        var said = plain(text.data);
        if (said !== text.data.trim()) {
          text.data = said.charAt(0).toUpperCase() + said.slice(1) + '.';
        }
      }
    });
  }).observe(document.documentElement, {childList: true, subtree: true, characterData: true});

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
        var draft;
        var taskId;
        var dirty = this.notifyFormDirty;
        this.notifyFormDirty = function (changed) {
          var open = this.getParams().taskId;
          if (changed && draft && open === taskId) {
            draft.changed();
          }
          return dirty.apply(this, arguments);
        };
        var initialized = this.notifyFormInitialized;
        this.notifyFormInitialized = function () {
          taskId = this.getParams().taskId;
          clearSummary();
          draft = taskId ? drafts(taskId, $scope) : null;
          return initialized.apply(this, arguments);
        };
        var register = this.registerCompletionHandler;
        this.registerCompletionHandler = function (complete) {
          register.call(this, complete && function (done) {
            clearSummary();
            if (draft) {
              draft.sent();
            }
            return complete(function (failed) {
              if (failed && draft) {
                draft.changed();
              }
              return done.apply(this, arguments);
            });
          });
        };
      });
      return directives;
    }]);
  }]);

  /*
   * Drafts: kept on the server for this person and task while they type, put back by the server when the form is opened
   * again, and gone when the task is done. Nothing of them is in the browser's storage.
   */
  var STILL = 1500;

  function drafts(taskId, $scope) {
    var timer;
    var last;
    var status = document.createElement('p');
    status.className = 'dapo-draft';
    status.setAttribute('role', 'status');

    function call(method, body, leaving) {
      var cookie = document.cookie.split('; ').find(function (each) {
        return each.indexOf('XSRF-TOKEN=') === 0;
      });
      var base = document.querySelector('base').getAttribute('app-root').replace(/\/camunda\/?$/, '');
      return fetch(base + '/api/tasks/' + encodeURIComponent(taskId) + '/draft', {
        method: method, body: body, keepalive: Boolean(leaving), credentials: 'same-origin', cache: 'no-store',
        headers: {'Accept': 'application/json', 'Content-Type': 'application/json', 'X-Requested-With': 'XMLHttpRequest',
          'X-Dapo-Active': 'true', 'X-XSRF-TOKEN': cookie ? decodeURIComponent(cookie.slice(11)) : ''}
      }).then(function (answer) {
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        return answer.json();
      });
    }

    function save(leaving) {
      window.clearTimeout(timer);
      timer = null;
      // a form that is only looked at has no draft
      var data = !document.querySelector('.task-card .disabled-form') && answersOf(document.querySelector('.task-card .fjs-container'));
      var text = data && JSON.stringify(data);
      if (!text || text === last) {
        return;
      }
      last = text;
      call('PUT', text, leaving).then(function (kept) {
        say('Draft kept at ' + clock(kept.savedAt) + '. Nobody else sees it.', true);
      }).catch(function () {
        last = null;
        say('Your draft is not kept: the server did not take it.');
      });
    }

    function say(text, kept) {
      var form = document.querySelector('.task-card .fjs-container');
      if (!form) {
        return;
      }
      if (status.parentNode !== form.parentNode) {
        form.parentNode.appendChild(status);
      }
      status.textContent = text + ' ';
      if (kept) {
        var afresh = document.createElement('button');
        afresh.type = 'button';
        afresh.className = 'dapo-button';
        afresh.textContent = 'Throw it away and begin afresh';
        afresh.addEventListener('click', function () {
          window.clearTimeout(timer);
          timer = null;
          call('DELETE').then(function () {
            window.location.reload();
          });
        });
        status.appendChild(afresh);
      }
    }

    call('GET').then(function (found) {
      if (found.savedAt) {
        say('Your draft of ' + clock(found.savedAt) + ' was put back.', true);
      }
    }).catch(function () {
      // the form works without
    });
    function leave() {
      if (timer) {
        save(true);
      }
    }
    window.addEventListener('pagehide', leave);
    $scope.$on('$destroy', function () {
      window.removeEventListener('pagehide', leave);
      leave();
    });
    return {
      changed: function () {
        window.clearTimeout(timer);
        timer = window.setTimeout(save, STILL);
      },
      sent: function () {
        window.clearTimeout(timer);
        timer = null;
      }
    };
  }

  function clock(iso) {
    return new Intl.DateTimeFormat('en-GB', {timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit'}).format(new Date(iso));
  }

  /** What is filled in, without asking whether it is right: the form is reached through the tree it is drawn from. */
  function answersOf(container) {
    var found = null;
    (function walk(node, depth) {
      if (!node || found || depth > 8) {
        return;
      }
      if (Array.isArray(node)) {
        node.forEach(function (each) {
          walk(each, depth);
        });
      } else if (node.props && node.props.value && typeof node.props.value.getService === 'function') {
        found = node.props.value.getService('form')._getSubmitData();
      } else {
        walk(node.__k, depth + 1);
      }
    })(container && container.__k, 0);
    return found;
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

    /* Flatpickr makes 3 March of 31 February and says nothing: what is no day of the calendar is taken away, and said. */
    ['blur', 'keydown'].forEach(function (moment) {
      document.addEventListener(moment, function (event) {
        var input = event.target;
        if (input.classList && input.classList.contains('flatpickr-input') && (moment === 'blur' || event.key === 'Enter' || event.key === 'Tab')
            && noDay(input.value, !/^m/i.test(input.placeholder))) {
          sayNoDay(input);
        }
      }, true);
    });

    /* Weeks begin on Monday. */
    if (window.flatpickr) {
      window.flatpickr.localize({firstDayOfWeek: 1});
    }
  }]);
});
