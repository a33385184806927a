package nl.nabij.instruments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.instruments.InstrumentJson.ScoresJson;
import nl.nabij.instruments.InstrumentJson.SummaryJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.validation.BindException;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.ObjectMapper;

/**
 * The instruments in the JSON interface, for everybody and without a token: they are about nobody, and scoring keeps nothing.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "instruments",
        description = "Vragenlijsten en schalen: wat zij zijn, en wat antwoorden opleveren. Open voor iedereen")
class InstrumentsApi {

    /** Bytes of a question to score; the longest instrument needs a tenth of it. */
    static final int LARGEST = 64 * 1024;

    private final Instruments instruments;
    private final ObjectMapper json;

    InstrumentsApi(Instruments instruments, ObjectMapper json) {
        this.instruments = instruments;
        this.json = json;
    }

    /** Answers to score: the key of an answer for each item; a number may be written as a number, several keys as a list. */
    record AnswersJson(Map<String, String> answers) {}

    @GetMapping("/instruments")
    @SecurityRequirements
    @Operation(operationId = "instruments", summary = "Alle instrumenten, de nieuwste uitgave van elk")
    @Nullable
    List<SummaryJson> all(WebRequest request, HttpServletResponse response) {
        return kept(instruments.all().stream().map(SummaryJson::of).toList(), request, response);
    }

    @GetMapping("/instruments/{key}")
    @SecurityRequirements
    @Operation(operationId = "instrument", summary = "Eén instrument: rechten, vragen, schalen en indelingen")
    @Nullable
    InstrumentJson one(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            WebRequest request,
            HttpServletResponse response) {
        return kept(InstrumentJson.of(find(key, version), instruments.versions(key)), request, response);
    }

    @PostMapping(value = "/instruments/{key}/scores", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            operationId = "scores",
            summary = "Reken antwoorden uit; er wordt niets bewaard",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = AnswersJson.class))))
    ScoresJson score(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request)
            throws IOException, BindException {
        var instrument = find(key, version);
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        var question = JsonFile.read(body);
        return switch (Answers.check(instrument, given(question))) {
            case Answers.Checked.Fit(var answers)
            when question.faults().isEmpty() -> ScoresJson.of(Scoring.of(instrument, answers));
            case Answers.Checked.Fit fit -> throw refused(question.faults(), List.of());
            case Answers.Checked.Unfit(var wrong) -> throw refused(question.faults(), wrong);
        };
    }

    private Instrument find(String key, @Nullable Integer version) {
        return (version == null ? instruments.find(key) : instruments.find(key, version))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Lets a program keep an answer for an hour, and ask after that whether it changed. */
    private <T> @Nullable T kept(T answer, WebRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "max-age=3600, public");
        return request.checkNotModified(tag(json.writeValueAsBytes(answer))) ? null : answer;
    }

    private static String tag(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Map<String, String> given(JsonObject question) {
        if (!question.faults().isEmpty()) {
            return Map.of();
        }
        var answers = question.object("answers");
        var given = answers.members(answers::answer);
        question.done();
        return given;
    }

    /** What is no question and what is no answer, told together. */
    private static BindException refused(List<Fault> faults, List<Answers.Wrong> wrong) {
        var result = new MapBindingResult(new LinkedHashMap<>(), "question");
        faults.forEach(fault -> result.rejectValue(
                fault.path().isEmpty() ? "answers" : fault.path(),
                fault.text(),
                fault.about().toArray(),
                fault.rule()));
        wrong.forEach(one -> result.rejectValue(
                "answers." + one.item(),
                "instruments.wrong." + JsonObject.slug(one.why()),
                AnswersForm.about(one),
                JsonObject.slug(one.why())));
        return new BindException(result);
    }
}
