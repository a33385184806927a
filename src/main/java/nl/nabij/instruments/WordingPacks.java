package nl.nabij.instruments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.WordingPackId;
import nl.nabij.site.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The second front door of the instruments module: the words of instruments whose wording is not ours, brought in by who holds
 * a licence, for this region alone.
 */
@Service
@Transactional
public class WordingPacks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Instruments instruments;
    private final JdbcClient jdbc;
    private final Dates dates;
    private final Clock clock;

    WordingPacks(Instruments instruments, JdbcClient jdbc, Dates dates, Clock clock) {
        this.instruments = instruments;
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    /** What comes of an act on a pack. */
    public sealed interface Outcome {

        /** Sound; nobody sees its words before it is taken into use. */
        record Kept(WordingPackId id) implements Outcome {}

        /** @param faults never empty */
        record Faulty(List<Fault> faults) implements Outcome {}

        record Done() implements Outcome {}

        /** Gone, used or withdrawn already, or its licence has ended. */
        record NotThere() implements Outcome {}
    }

    /** Checks a file, and keeps it to be looked at where nothing is wrong with it. */
    public Outcome bring(byte[] file, SignedIn who) {
        return switch (WordingPackFile.read(file, instruments, dates.today())) {
            case WordingPackFile.Read.Faulty(var faults) -> new Outcome.Faulty(faults);
            case WordingPackFile.Read.Sound sound -> new Outcome.Kept(keep(sound, who));
        };
    }

    private WordingPackId keep(WordingPackFile.Read.Sound sound, SignedIn who) {
        var id = WordingPackId.next();
        jdbc.sql("""
                insert into wording_pack (id, instrument, instrument_version, holder, licence, licence_url, licence_until,
                    texts, brought_by, brought_at)
                values (:id, :instrument, :version, :holder, :licence, :url, :until, :texts::jsonb, :by, :at)
                """)
                .param("id", id.value())
                .param("instrument", sound.instrument().key())
                .param("version", sound.instrument().version())
                .param("holder", sound.holder())
                .param("licence", sound.licence().name())
                .param("url", sound.licence().url())
                .param("until", sound.licence().until())
                .param("texts", JSON.writeValueAsString(sound.texts()))
                .param("by", who.account().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<WordingPack> all() {
        return jdbc.sql("select * from wording_pack order by brought_at desc")
                .query((row, number) -> pack(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<WordingPack> find(WordingPackId id) {
        return jdbc.sql("select * from wording_pack where id = ?")
                .param(id.value())
                .query((row, number) -> pack(row))
                .optional();
    }

    /** Takes a pack into use; the one that was used before for the same instrument is withdrawn. */
    public Outcome use(WordingPackId id, SignedIn who) {
        var found = find(id).filter(pack -> pack.state(dates.today()) == WordingPack.State.LOOKED_AT)
                .filter(pack -> pack.licence().holds(dates.today()));
        if (found.isEmpty()) {
            return new Outcome.NotThere();
        }
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                update wording_pack set withdrawn_by = ?, withdrawn_at = ?
                where instrument = ? and instrument_version = ? and used_at is not null and withdrawn_at is null
                """)
                .params(
                        who.account().value(),
                        now,
                        found.get().instrument(),
                        found.get().version())
                .update();
        var used = jdbc.sql("""
                        update wording_pack set used_by = ?, used_at = ?
                        where id = ? and used_at is null and withdrawn_at is null
                        """).params(who.account().value(), now, id.value()).update();
        return used == 1 ? new Outcome.Done() : new Outcome.NotThere();
    }

    /** Its words are gone from every page at once; who held which licence stays to be read. */
    public Outcome withdraw(WordingPackId id, SignedIn who) {
        var done = jdbc.sql("""
                        update wording_pack set withdrawn_by = ?, withdrawn_at = ? where id = ? and withdrawn_at is null
                        """)
                .params(who.account().value(), Timestamp.from(clock.instant()), id.value())
                .update();
        return done == 1 ? new Outcome.Done() : new Outcome.NotThere();
    }

    /** The pack in use for this instrument, as long as its licence holds. */
    @Transactional(readOnly = true)
    public Optional<WordingPack> used(Instrument instrument) {
        return jdbc.sql("""
                        select * from wording_pack where instrument = ? and instrument_version = ?
                            and used_at is not null and withdrawn_at is null
                        """)
                .params(instrument.key(), instrument.version())
                .query((row, number) -> pack(row))
                .optional()
                .filter(pack -> pack.state(dates.today()) == WordingPack.State.USED);
    }

    /** The questions as they are asked here, for people who have signed in: with the words of the pack where there is one. */
    @Transactional(readOnly = true)
    public List<Question> questions(Instrument instrument, Locale locale) {
        return used(instrument)
                .map(pack -> questions(instrument, pack, locale))
                .orElseGet(() -> open(instrument, locale));
    }

    static List<Question> questions(Instrument instrument, WordingPack pack, Locale locale) {
        var texts = pack.in(locale);
        return instrument.items().stream()
                .map(item -> Question.of(item, texts.items(), texts.answers(), locale))
                .toList();
    }

    /** The questions for anybody: only words that may be handed on. */
    public static List<Question> open(Instrument instrument, Locale locale) {
        var words = instrument.items().stream()
                .filter(item -> item.wording() != null)
                .collect(Collectors.toMap(
                        Item::id,
                        item -> java.util.Objects.requireNonNull(item.wording()).in(locale)));
        return instrument.items().stream()
                .map(item -> Question.of(item, words, Map.of(), locale))
                .toList();
    }

    private static WordingPack pack(ResultSet row) throws SQLException {
        return new WordingPack(
                new WordingPackId(row.getObject("id", UUID.class)),
                row.getString("instrument"),
                row.getInt("instrument_version"),
                row.getString("holder"),
                new WordingPack.Licence(
                        row.getString("licence"),
                        row.getString("licence_url"),
                        row.getObject("licence_until", LocalDate.class)),
                JSON.readValue(row.getString("texts"), new TypeReference<>() {}),
                new AccountId(row.getObject("brought_by", UUID.class)),
                row.getTimestamp("brought_at").toInstant(),
                account(row, "used_by"),
                moment(row, "used_at"),
                account(row, "withdrawn_by"),
                moment(row, "withdrawn_at"));
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
