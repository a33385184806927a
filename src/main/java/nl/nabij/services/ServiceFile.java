package nl.nabij.services;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.nabij.imports.Column;
import nl.nabij.imports.Fault;
import nl.nabij.imports.FileKind;
import nl.nabij.imports.Report;
import nl.nabij.imports.Summary;
import nl.nabij.imports.Undoing;
import nl.nabij.imports.Unreadable;
import nl.nabij.imports.Upload;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Places;
import nl.nabij.services.Loading.Loaded;
import nl.nabij.services.Remark.Problem;
import nl.nabij.services.Upsert.Counts;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * A data set in one of Open Referral's forms: HSDS 3 JSON, a table, or a zip of these. The check really loads it and takes
 * that back, so that what it promises is what loading does; every row of the set is taken or named. It holds no residents.
 */
@Component
@Transactional
class ServiceFile implements FileKind {

    static final String KEY = "services";

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final JdbcTemplate jdbc;
    private final Organisations organisations;
    private final Places places;
    private final Undo undo;
    private final Clock clock;

    ServiceFile(JdbcTemplate jdbc, Organisations organisations, Places places, Undo undo, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.places = places;
        this.undo = undo;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @Override
    public List<Column> columns() {
        return List.of();
    }

    @Override
    public List<String> choices() {
        return List.of();
    }

    /** The name without its ending; the one who loads says it better. */
    @Override
    public Optional<String> source(String fileName) {
        var name = fileName.replaceFirst("\\.[A-Za-z]+$", "");
        return Optional.of(name.isBlank() ? KEY : name.substring(0, Math.min(100, name.length())));
    }

    @Override
    public Checked check(Upload upload, Report report) {
        var status = TransactionAspectSupport.currentTransactionStatus();
        var before = status.createSavepoint();
        var remarks = new Remarks();
        var rows = read(upload, remarks);
        var loaded = loaded(upload, rows, remarks, report);
        status.rollbackToSavepoint(before);
        remarks.all().forEach(remark -> report.fault(fault(remark)));
        var count = (int) rows.stream().filter(row -> !row.isDerived()).count();
        return new Checked(
                count,
                loaded.map(same -> count - remarks.rowsLeftOut()).orElse(0),
                Summary.of(counts(loaded.orElse(new Loaded(Counts.NONE, Counts.NONE)))));
    }

    @Override
    public Summary load(Upload upload, Report report) {
        var remarks = new Remarks();
        var loaded = loaded(upload, read(upload, remarks), remarks, report)
                .orElseThrow(() -> new Unreadable("services.import.changed"));
        jdbc.update(Index.SQL);
        return Summary.of(counts(loaded));
    }

    @Override
    public Undoing undo(Upload upload) {
        var what = undo.builtOn(upload.id().value());
        if (!what.isEmpty()) {
            return new Undoing.BuiltOn(what);
        }
        undo.run(upload.id().value());
        return new Undoing.Undone();
    }

    /** The check kept nothing. */
    @Override
    public void forget(ImportId id) {}

    /** Empty for a data set of which nothing can be taken. */
    private Optional<Loaded> loaded(Upload upload, List<Row> rows, Remarks remarks, Report report) {
        var loading = new Loading(
                jdbc,
                organisations,
                places,
                upload.source(),
                LocalDate.ofInstant(clock.instant(), HERE),
                rows,
                remarks,
                new Journal(jdbc, upload.id().value()));
        var written = new AtomicInteger();
        report.progress(0, Math.max(1, rows.size()));
        var loaded = loading.run(count -> report.progress(written.addAndGet(count), Math.max(1, rows.size())));
        return rows.isEmpty() || loading.isRefused() ? Optional.empty() : Optional.of(loaded);
    }

    private static List<Row> read(Upload upload, Remarks remarks) {
        var rows = new ArrayList<Row>();
        var tables = new TabularData(remarks);
        var json = new JsonData(remarks);
        var files = files(upload);
        for (var file : files) {
            if (file.isCsv()) {
                rows.addAll(tables.read(file));
            } else if (file.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
                json.read(file);
            } else {
                remarks.file(RowPlace.of(file.name()), Problem.NOT_HSDS, "", true);
            }
        }
        rows.addAll(json.rows());
        if (files.isEmpty()) {
            remarks.file(RowPlace.of(upload.fileName()), Problem.NOT_HSDS, "", true);
        }
        return rows;
    }

    private static List<SourceFile> files(Upload upload) {
        try {
            if (Files.size(upload.path()) > SourceFile.LARGEST) {
                throw new Unreadable("services.import.large");
            }
            return SourceFile.of(upload.fileName(), Files.readAllBytes(upload.path()));
        } catch (IOException e) {
            throw new Unreadable("services.import.broken", e);
        }
    }

    /** What came of the services, then of all rows together. */
    private static Map<String, Integer> counts(Loaded loaded) {
        return Map.of(
                "services-new", loaded.services().added(),
                "services-changed", loaded.services().changed(),
                "new", loaded.all().added(),
                "changed", loaded.all().changed(),
                "gone", loaded.all().removed(),
                "unchanged", loaded.all().unchanged());
    }

    private static Fault fault(Remark remark) {
        var place = remark.place();
        return new Fault(
                place.file(),
                place.line(),
                place.path().isEmpty() || remark.column().isEmpty()
                        ? place.path() + remark.column()
                        : place.path() + "/" + remark.column(),
                remark.value(),
                "services.problem." + remark.problem(),
                List.of(remark.detail()),
                !remark.leftOut());
    }
}
