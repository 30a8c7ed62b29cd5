/**
 * Second approvals: acts on much money wait until another person says yes; no admin decides about money of a side they act for, and nobody
 * about money that is paid to them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Approval",
        allowedDependencies = {"shared", "web", "identity", "organisation", "executive", "notification"})
package io.pilotage.marketplace.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
