/**
 * The closed loop: a professional brings a resident to another organisation, and hears what came of it.
 *
 * <p>Words: a referral is <em>sent</em> by a client manager, <em>seen</em> and <em>accepted</em> or <em>declined</em> by a team of the
 * receiver; then come the first contact, the end, and the feedback. Rules: none without the resident's own question; to
 * another organisation only what the resident signed for; what is sent is a copy that does not change. What waits longer
 * than agreed is shown to both sides.
 *
 * <p>Read in this order: {@link nl.nabij.referrals.Referrals}, {@link nl.nabij.referrals.Referral}, {@code Turns},
 * {@code ReferralController}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Referrals",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "access",
            "residents",
            "tasks",
            "services",
            "conversations",
            "plans"
        })
package nl.nabij.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
