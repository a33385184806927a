package nl.nabij.referrals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.referrals.ReferralDetail.Change;
import nl.nabij.referrals.ReferralDetail.Message;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a referral, and what sender and receiver wrote to each other. */
@Component
class Trail {

    private final JdbcClient jdbc;

    Trail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Referral referral, Actor actor, String note) {
        jdbc.sql("""
                insert into referral_change (referral, position, status, at, actor, name, note)
                values (:referral, (select count(*) from referral_change where referral = :referral), :status, :at, :actor, :name, :note)
                """)
                .param("referral", referral.id().value())
                .param("status", referral.status().name())
                .param("at", Timestamp.from(referral.changedAt()))
                .param("actor", actor.reference())
                .param("name", actor instanceof SignedIn professional ? professional.name() : "")
                .param("note", note)
                .update();
    }

    void write(ReferralId referral, SignedIn from, String text, Instant now) {
        jdbc.sql("""
                insert into referral_message (referral, position, at, account, name, text)
                values (:referral, (select count(*) from referral_message where referral = :referral), :at, :account, :name, :text)
                """)
                .param("referral", referral.value())
                .param("at", Timestamp.from(now))
                .param("account", from.account().value())
                .param("name", from.name())
                .param("text", text)
                .update();
    }

    /** Oldest first. */
    List<Change> changes(ReferralId referral) {
        return jdbc.sql("select status, at, name, note from referral_change where referral = ? order by position")
                .param(referral.value())
                .query((row, number) -> new Change(
                        Status.valueOf(row.getString("status")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getString("note")))
                .list();
    }

    /** Oldest first. */
    List<Message> messages(ReferralId referral) {
        return jdbc.sql("select account, name, at, text from referral_message where referral = ? order by position")
                .param(referral.value())
                .query((row, number) -> new Message(
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("text")))
                .list();
    }
}
