package studio.backlot.audio.speech.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.audio.speech.hired.Fee;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.price.ListPrices;

class SpeechPricesTest {

    @Test
    void accounts_have_the_list_prices_of_the_models_that_they_are_asked_for() throws Exception {
        assertThat(prices(Map.of()).elevenLabs())
                .contains(new Fee(Money.of("0.10 USD"), Optional.of(LocalDate.of(2026, 5, 1))));
        assertThat(prices(Map.of("BACKLOT_SPEECH_ELEVENLABS_MODEL", "eleven_flash_v2_5"))
                        .elevenLabs())
                .map(Fee::perThousand)
                .contains(Money.of("0.05 USD"));
        assertThat(prices(Map.of()).gemini()).map(Fee::perThousand).contains(Money.of("0.02 USD"));
    }

    @ParameterizedTest
    @CsvSource({
        "en-US-Standard-C, 0.004 USD",
        "en-US-Neural2-C, 0.016 USD",
        "en-US-Chirp3-HD-Charon, 0.03 USD",
        "en-US-Studio-O, 0.16 USD",
        "en-US-Wavenet-D,",
        "Kore,",
        ","
    })
    void a_voice_of_google_has_the_price_of_its_family(String name, String price) throws Exception {
        Optional<String> engine = Optional.ofNullable(name).map(_ -> "google");
        assertThat(prices(Map.of())
                        .google(new Voice("en-US", "neutral", 50, 160, engine, Optional.ofNullable(name)))
                        .map(fee -> fee.perThousand().toString()))
                .isEqualTo(Optional.ofNullable(price).map(text -> Money.of(text).toString()));
    }

    @Test
    void what_the_deployment_says_goes_before_zero_included() throws Exception {
        assertThat(prices(Map.of("BACKLOT_SPEECH_ELEVENLABS_PRICE", "0")).elevenLabs())
                .contains(new Fee(Money.of("0 USD"), Optional.empty()));
    }

    @Test
    void whoever_is_asked_elsewhere_has_no_list_price() throws Exception {
        assertThat(prices(Map.of("BACKLOT_SPEECH_ELEVENLABS_ADDRESS", "http://127.0.0.1:8880"))
                        .elevenLabs())
                .isEmpty();
        assertThat(prices(Map.of("BACKLOT_SPEECH_OPENAI_ADDRESS", "http://127.0.0.1:8880/v1"))
                        .openAi())
                .isEmpty();
    }

    private static SpeechPrices prices(Map<String, String> environment) throws IOException {
        return new SpeechPrices(Said.by(environment), ListPrices.bundled());
    }
}
