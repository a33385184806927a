package nl.nabij.responses;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody writes beside a response. */
record ViewForm(
        @NotBlank(message = "{responses.view.missing}")
        @Size(max = ViewBeside.LONGEST, message = "{responses.view.too-long}")
        @Nullable
        String words) {

    String written() {
        return words == null ? "" : words;
    }
}
