package nl.nabij.responses;

import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.residents.Moments;
import nl.nabij.residents.Residents;
import org.springframework.stereotype.Component;

/** That something was filled in, in somebody's time line; never what came out. */
@Component
class ResponseMoments implements Moments {

    private final Responses responses;
    private final Residents residents;

    ResponseMoments(Responses responses, Residents residents) {
        this.responses = responses;
        this.residents = residents;
    }

    @Override
    public List<Moment> of(Access access) {
        if (!access.opens(Part.TALK) || !access.may(Right.CONVERSE)) {
            return List.of();
        }
        var name = List.of(residents.of(access).calledName());
        return responses.all(access).stream()
                .map(response -> new Moment(
                        response.filledOn(),
                        response.keptAt(),
                        "responses.moment",
                        name,
                        "/residents/%s/responses/%s".formatted(access.resident(), response.id())))
                .toList();
    }
}
