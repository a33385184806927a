package nl.nabij.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.imports.Column;
import nl.nabij.imports.Fault;
import nl.nabij.imports.FileKind;
import nl.nabij.imports.Report;
import nl.nabij.imports.Summary;
import nl.nabij.imports.Undoing;
import nl.nabij.imports.Undoing.BuiltOn;
import nl.nabij.imports.Undoing.Undone;
import nl.nabij.imports.Unreadable;
import nl.nabij.imports.Upload;
import nl.nabij.residents.ResidentFiles;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import org.springframework.stereotype.Component;

/**
 * The municipality's caseload file. Its rows are checked one by one and copied aside; then all of them are compared with what
 * we know in a few statements, and loaded in one transaction.
 *
 * <p>What a file never does: remove anybody, touch a state (deceased, moved away, secret address, do not contact), undo a
 * correction by hand that it says nothing new about, or add a score that was not given.
 */
@Component
class CaseloadFile implements FileKind {

    static final String KEY = "caseload";

    /** Only the clients in the file; nobody is gone. */
    static final String ADDITIONS = "additions";

    /** All clients of the teams in the file: who is not in it, is gone. */
    static final String COMPLETE = "complete";

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int CHUNK = 25_000;

    /** From this share of the clients of these teams on, who loads is warned that many are gone. */
    private static final int MANY_GONE = 5;

    private final Staging staging;
    private final Comparison comparison;
    private final CaseloadLoading loading;
    private final CaseloadUndoing undoing;
    private final Built built;
    private final ResidentFiles residents;
    private final Keys keys;
    private final Clock clock;

    CaseloadFile(
            Staging staging,
            Comparison comparison,
            CaseloadLoading loading,
            CaseloadUndoing undoing,
            Built built,
            ResidentFiles residents,
            Keys keys,
            Clock clock) {
        this.staging = staging;
        this.comparison = comparison;
        this.loading = loading;
        this.undoing = undoing;
        this.built = built;
        this.residents = residents;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public List<Column> columns() {
        return CaseloadColumns.ALL;
    }

    @Override
    public List<String> choices() {
        return List.of(ADDITIONS, COMPLETE);
    }

    @Override
    public Checked check(Upload upload, Report report) {
        var read = new AtomicInteger();
        var good = new AtomicInteger();
        var nameless = new AtomicInteger();
        var check =
                new RowCheck(staging.managers(), staging.teams(upload.actor()), today(), upload::header, report::fault);
        try (var copy = staging.copy(upload.id())) {
            upload.rows(row -> {
                var checked = check.check(row);
                var number = RowCheck.clientNumber(row);
                if (checked != null) {
                    good.incrementAndGet();
                    copy.good(checked);
                } else if (number != null) {
                    copy.faulty(row.number(), number);
                } else {
                    nameless.incrementAndGet();
                }
                report.progress(read.incrementAndGet(), Math.max(upload.size(), read.get()));
            });
        }
        staging.counted();
        var refused = new AtomicInteger();
        var header = upload.header("client-number");
        comparison.merged(upload.id()).forEach(row -> {
            refused.incrementAndGet();
            report.fault(fault(row, header, "caseload.fault.merged"));
        });
        comparison.doubles(upload.id()).forEach(row -> {
            refused.incrementAndGet();
            report.fault(fault(row, header, "caseload.fault.double"));
        });
        comparison.recognise(upload.id());
        staging.counted();
        comparison.otherPeople(upload.id()).forEach(row -> {
            refused.incrementAndGet();
            report.fault(fault(row, header, "caseload.fault.other-person"));
        });
        if (nameless.get() > 0) {
            staging.nameless(upload.id());
        }
        return new Checked(read.get(), good.get() - refused.get(), summary(upload, nameless.get()));
    }

    @Override
    public Summary load(Upload upload, Report report) {
        if (staging.count(upload.id()) != upload.good()) {
            throw new Unreadable("caseload.again");
        }
        // Somebody may have been made one with another since the check
        comparison.merged(upload.id());
        comparison.recognise(upload.id());
        var nameless = staging.hasNameless(upload.id());
        var summary = summary(upload, nameless ? 1 : 0);
        var done = 0;
        for (var from : staging.chunks(upload.id(), CHUNK)) {
            var news = comparison.newcomers(upload.id(), from);
            var known = comparison.seen(upload.id(), from);
            if (!news.isEmpty()) {
                var those = news.stream().map(Newcomer::resident).toList();
                loading.add(upload.id(), from, news, today(), keys.openings(upload.actor(), those, Purpose.IMPORT));
            }
            if (!known.isEmpty()) {
                var those = known.stream().map(Seen::resident).toList();
                loading.change(upload.id(), from, known, today(), keys.openings(upload.actor(), those, Purpose.IMPORT));
            }
            done += news.size() + known.size();
            report.progress(done, upload.good());
        }
        if (upload.choice().equals(COMPLETE) && !nameless) {
            var gone = comparison.gone(upload.id());
            if (!gone.isEmpty()) {
                var those = gone.stream().map(Gone::resident).toList();
                loading.gone(upload.id(), gone, keys.openings(upload.actor(), those, Purpose.IMPORT));
            }
        }
        staging.loaded(upload.good());
        return summary;
    }

    @Override
    public Undoing undo(Upload upload) {
        var what = built.on(upload.id());
        if (!what.isEmpty()) {
            return new BuiltOn(what);
        }
        undoing.undo(upload.id(), keys.openings(upload.actor(), built.touched(upload.id()), Purpose.IMPORT));
        var brought = built.brought(upload.id());
        if (!brought.isEmpty()) {
            residents.removeAll(keys.openings(upload.actor(), brought, Purpose.IMPORT));
        }
        return new Undone();
    }

    @Override
    public void forget(ImportId id) {
        staging.forget(id);
    }

    /** What loading does: new, changed, unchanged, assessed, manager, gone. */
    private Summary summary(Upload upload, int nameless) {
        var counts = comparison.counts(upload.id());
        var notices = new ArrayList<Summary.Notice>();
        if (upload.choice().equals(COMPLETE)) {
            var gone = nameless > 0 ? List.<Gone>of() : comparison.gone(upload.id());
            counts.put("gone", gone.size());
            if (nameless > 0) {
                notices.add(notice("caseload.notice.nameless"));
            } else if (gone.size() * MANY_GONE > comparison.clients(upload.id())) {
                notices.add(notice("caseload.notice.many-gone", gone.size(), comparison.clients(upload.id())));
            }
            comparison.teamsWithoutLead(gone).forEach(team -> notices.add(notice("caseload.notice.no-lead", team)));
        }
        return new Summary(counts, notices);
    }

    private static Summary.Notice notice(String message, Object... arguments) {
        return new Summary.Notice(
                message, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    private static Fault fault(Comparison.Refused row, String header, String message) {
        return new Fault(row.number(), header, row.clientNumber(), message, List.of(), false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }
}
