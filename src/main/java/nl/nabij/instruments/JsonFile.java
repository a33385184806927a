package nl.nabij.instruments;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bytes that somebody brought in, read as JSON in which no name stands twice. */
final class JsonFile {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonFile() {}

    /** The object in these bytes; whatever they hold, this does not throw. */
    static JsonObject read(byte[] bytes) {
        var faults = new ArrayList<Fault>();
        try {
            return new JsonObject(STRICT.readTree(bytes), "", faults);
        } catch (JacksonException e) {
            faults.add(unreadable(e));
            return new JsonObject(null, "", faults);
        }
    }

    /** A name that is there twice is told by its place, everything else by its line. */
    private static Fault unreadable(JacksonException e) {
        if (e.processor() instanceof JsonParser parser && e.getOriginalMessage().startsWith("Duplicate")) {
            var path = parser.streamReadContext().pathAsPointer().toString().substring(1);
            return new Fault(path.replace('/', '.'), "twice", List.of(path.substring(path.lastIndexOf('/') + 1)));
        }
        var place = e.getLocation();
        return place == null
                ? new Fault("", "too-deep", List.of())
                : new Fault("", "no-json", List.of(String.valueOf(place.getLineNr())));
    }
}
