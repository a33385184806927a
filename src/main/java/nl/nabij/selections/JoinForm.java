package nl.nabij.selections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** When the training was or is that comes before the first names. */
class JoinForm {

    private @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate trainedOn;

    void check(Errors errors, Study study) {
        if (!study.training().isEmpty()
                && !errors.hasFieldErrors("trainedOn")
                && (trainedOn == null || trainedOn.isAfter(study.until()))) {
            errors.rejectValue("trainedOn", "selections.study.wrong.trained", "");
        }
    }

    public @Nullable LocalDate getTrainedOn() {
        return trainedOn;
    }

    public void setTrainedOn(@Nullable LocalDate trainedOn) {
        this.trainedOn = trainedOn;
    }
}
