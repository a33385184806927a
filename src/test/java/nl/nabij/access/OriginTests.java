package nl.nabij.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.nabij.shared.Actor;
import nl.nabij.shared.Actor.Duty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a call came from. */
class OriginTests {

    private static final Actor LINK = new Actor.LinkHolder(UUID.randomUUID());

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48",
        "somebody.example, unknown",
        "12345, unknown",
        "'', unknown"
    })
    void networkIsKeptAndTheDeviceIsNot(String address, String network) {
        assertThat(Origin.network(address)).isEqualTo(network);
    }

    @Test
    void linesOfOneRequestHaveOneTrace() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.77");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        var origin = Origin.of(LINK);

        assertThat(origin.from()).isEqualTo("page 192.0.2.0/24");
        assertThat(Origin.of(LINK)).isEqualTo(origin);
        request.addHeader("Authorization", "bearer abc");
        assertThat(Origin.of(LINK).from()).isEqualTo("token 192.0.2.0/24");
        assertThat(Origin.of(Duty.REMINDERS).from()).isEqualTo("duty");
    }

    @Test
    void workWithoutARequestComesFromInside() {
        assertThat(Origin.of(LINK).from()).isEqualTo("inside");
        assertThat(Origin.of(LINK).trace()).isNotEqualTo(Origin.of(LINK).trace());
    }
}
