/** What the tests of the screens share: the application on real servers, and people who are signed in. */
package io.pilotage.ui.testing;
