package nl.nabij.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.nabij.letters.TextTemplateRequest.Outcome;
import nl.nabij.shared.Actor.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the letters module: the fixed texts for messages and mails. Every version stays, so that it can be told
 * what somebody was sent.
 */
@Service
@Transactional
public class TextTemplates {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    TextTemplates(JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a client manager sends now: the newest version of the region, or else the text of the program. */
    public TextTemplate inUse(Medium medium, String language) {
        return versions(medium, language).getFirst();
    }

    /** The newest first; the text of the program is the last. */
    List<TextTemplate> versions(Medium medium, String language) {
        var versions = new ArrayList<>(jdbc.sql("""
                select t.*, a.name as writer from text_template t join account a on a.id = t.written_by
                where t.medium = ? and t.language = ? order by t.number desc
                """)
                .params(medium.name(), language)
                .query((row, number) -> read(row))
                .list());
        versions.add(ofTheProgram(medium, language));
        return List.copyOf(versions);
    }

    /** Writes a new version, which is in use from now on. */
    Outcome write(TextTemplateRequest request, SignedIn who) {
        var now = inUse(request.medium(), request.language());
        if (now.number() != request.after()) {
            return new Outcome.ChangedMeanwhile();
        }
        if (now.subject().equals(request.subject()) && now.body().equals(request.body())) {
            return new Outcome.Same();
        }
        var written = jdbc.sql("""
                insert into text_template (medium, language, number, subject, body, written_by, written_at)
                values (:medium, :language, :number, :subject, :body, :by, :now) on conflict do nothing
                """)
                .param("medium", request.medium().name())
                .param("language", request.language())
                .param("number", request.after() + 1)
                .param("subject", request.subject())
                .param("body", request.body())
                .param("by", who.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return written == 0 ? new Outcome.ChangedMeanwhile() : new Outcome.Written();
    }

    TextTemplate ofTheProgram(Medium medium, String language) {
        return new TextTemplate(
                medium,
                language,
                0,
                medium.hasSubject() ? say("letters.program.subject", language) : "",
                say(medium == Medium.MAIL ? "letters.program.mail" : "letters.program.message", language),
                null,
                null);
    }

    private String say(String key, String language) {
        return messages.getMessage(key, null, Locale.of(language));
    }

    private static TextTemplate read(ResultSet row) throws SQLException {
        return new TextTemplate(
                Medium.valueOf(row.getString("medium")),
                row.getString("language"),
                row.getInt("number"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("writer"),
                row.getTimestamp("written_at").toInstant());
    }
}
