/**
 * Package #0, the trigger that makes a device call its server, as values, and the check of its
 * digest. OMA-TS-DM_Notification-V1_2, section 6. Imports tree and codec. Start at {@link
 * dev.dmscope.analyzer.notification.Notification}.
 */
@NullMarked
package dev.dmscope.analyzer.notification;

import org.jspecify.annotations.NullMarked;
