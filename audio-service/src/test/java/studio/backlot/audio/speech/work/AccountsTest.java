package studio.backlot.audio.speech.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.contracts.film.Voice;

/** With the settings that the service comes with. */
class AccountsTest {
    private static final Voice SARAH = new Voice("en-GB", "feminine", 50, 160);

    @Test
    void an_engine_without_an_account_says_what_to_set() throws Exception {
        assertThatThrownBy(() -> accounts(Map.of()).openAi())
                .isInstanceOf(Unspoken.class)
                .hasMessageContaining("set BACKLOT_SPEECH_OPENAI_KEY");
        assertThatThrownBy(() -> accounts(Map.of()).elevenLabs()).hasMessageContaining("set ELEVENLABS_API_KEY");
        assertThatThrownBy(() -> accounts(Map.of()).google()).hasMessageContaining("BACKLOT_SPEECH_GOOGLE_TOKEN");
        assertThatThrownBy(() -> accounts(Map.of()).gemini()).hasMessageContaining("set GEMINI_API_KEY");
        assertThatThrownBy(() -> accounts(Map.of()).piper()).hasMessageContaining("BACKLOT_SPEECH_PIPER_FOLDER");
    }

    @Test
    void a_key_that_is_set_to_nothing_is_as_one_that_is_not_set() {
        assertThatThrownBy(
                        () -> accounts(Map.of("BACKLOT_SPEECH_OPENAI_KEY", " ")).openAi())
                .hasMessageContaining("set BACKLOT_SPEECH_OPENAI_KEY");
    }

    @Test
    void a_server_of_ones_own_needs_no_key() throws Exception {
        Map<String, String> kokoro = Map.of(
                "BACKLOT_SPEECH_OPENAI_ADDRESS", "http://127.0.0.1:8880/v1",
                "BACKLOT_SPEECH_OPENAI_MODEL", "kokoro",
                "BACKLOT_SPEECH_OPENAI_FEMININE", "af_heart");
        assertThat(accounts(kokoro).openAi().version(SARAH)).isEqualTo("openai-1/kokoro/af_heart");
    }

    @Test
    void the_key_of_the_environment_counts_where_there_is_no_other() throws Exception {
        Map<String, String> environment = Map.of("ELEVENLABS_API_KEY", "sk_1");
        assertThat(accounts(environment).elevenLabs().version(SARAH))
                .isEqualTo("elevenlabs-1/eleven_multilingual_v2/EXAVITQu4vr4xnSDxMaL");
        for (String variable : List.of("GEMINI_API_KEY", "GOOGLE_API_KEY", "BACKLOT_SPEECH_GEMINI_TOKEN")) {
            assertThat(accounts(Map.of(variable, "AIza1")).gemini().version(SARAH))
                    .isEqualTo("gemini-1/gemini-3.8-flash-tts/Kore");
        }
    }

    @Test
    void a_key_that_no_header_can_have_is_refused_without_its_value() {
        assertThatThrownBy(() -> accounts(Map.of("BACKLOT_SPEECH_GOOGLE_KEY", "two words"))
                        .google())
                .isInstanceOf(Unspoken.class)
                .hasMessageContaining("BACKLOT_SPEECH_GOOGLE_KEY")
                .hasMessageNotContaining("two");
    }

    private static Accounts accounts(Map<String, String> environment) throws IOException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(Accounts.class.getResource("/application.properties"), 250),
                        new EnvConfigSource(environment, 300))
                .withMapping(SpeechSettings.class)
                .withValidateUnknown(false)
                .build();
        return new Accounts(config.getConfigMapping(SpeechSettings.class));
    }
}
