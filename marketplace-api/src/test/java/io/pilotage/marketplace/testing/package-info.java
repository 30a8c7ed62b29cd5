/** What integration tests share: the application on the local stack's servers, and callers with roles. */
package io.pilotage.marketplace.testing;
