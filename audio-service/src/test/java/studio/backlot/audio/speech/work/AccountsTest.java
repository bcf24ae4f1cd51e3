package studio.backlot.audio.speech.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.audio.speech.hired.ProviderFaults;
import studio.backlot.contracts.film.Voice;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.google.TokenFake;
import studio.backlot.fakes.speech.GoogleSpeechFake;
import studio.backlot.fakes.speech.OpenAiSpeechFake;
import studio.backlot.fakes.speech.OpenAiSpeechFake.Manner;

/** With the settings that the service comes with. */
class AccountsTest {
    private static final Voice SARAH = new Voice("en-GB", "feminine", 50, 160);

    private static final Map<String, String> OPENROUTER =
            Map.of("BACKLOT_SPEECH_OPENAI_ADDRESS", "https://openrouter.ai/api/v1");

    @TempDir
    private Path folder;

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

    @ParameterizedTest
    @CsvSource({
        "BACKLOT_SPEECH_OPENAI_KEY, ''",
        "OPENROUTER_API_KEY, ''",
        "COPILOT_OPENROUTER_API_KEY, ''",
        "COPILOT_OPENROUTER_API_KEY, OPENROUTER_API_KEY",
        "OPENROUTER_API_KEY, BACKLOT_SPEECH_OPENAI_KEY"
    })
    void openrouter_comes_with_the_keys_that_it_is_known_by(String said, String empty) throws Exception {
        Map<String, String> environment = new HashMap<>(OPENROUTER);
        environment.put(said, "sk-or-1");
        if (!empty.isEmpty()) {
            environment.put(empty, " ");
        }
        assertThat(accounts(environment).openAi().version(SARAH)).isEqualTo("openai-1/gpt-4o-mini-tts/nova");
    }

    @Test
    void openrouter_without_a_key_says_what_to_set() {
        assertThatThrownBy(() -> accounts(OPENROUTER).openAi())
                .isInstanceOf(Unspoken.class)
                .hasMessageContaining("set OPENROUTER_API_KEY or BACKLOT_SPEECH_OPENAI_KEY");
    }

    @Test
    void a_key_of_openrouter_goes_nowhere_else() throws Exception {
        assertThatThrownBy(
                        () -> accounts(Map.of("OPENROUTER_API_KEY", "sk-or-1")).openAi())
                .hasMessageContaining("set BACKLOT_SPEECH_OPENAI_KEY, or to");
        try (OpenAiSpeechFake fake = new OpenAiSpeechFake(Manner.OPENAI, 0)) {
            Map<String, String> environment = Map.of(
                    "OPENROUTER_API_KEY",
                    OpenAiSpeechFake.KEY,
                    "BACKLOT_SPEECH_OPENAI_ADDRESS",
                    fake.address().toString());
            assertThat(ProviderFaults.refusal(accounts(environment).openAi()).why())
                    .isEqualTo(Why.ACCOUNT);
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

    @Test
    void google_is_asked_in_the_name_of_a_service_account_or_of_the_machine() throws Exception {
        try (TokenFake tokens = new TokenFake(Clock.systemUTC());
                GoogleSpeechFake google = new GoogleSpeechFake(0)) {
            Map<String, String> environment = Map.of(
                    "BACKLOT_SPEECH_GOOGLE_ADDRESS", google.address().toString(),
                    "BACKLOT_SPEECH_GOOGLE_TOKENS", tokens.address().toString(),
                    "BACKLOT_SPEECH_GOOGLE_METADATA", tokens.machine().toString(),
                    "BACKLOT_SPEECH_GOOGLE_KEY", "AIza-a-key-that-counts-less",
                    "BACKLOT_SPEECH_PATIENCE", "PT1M");
            google.tokens("token-2");
            speaks(environment, tokens.keyFile(folder).toString());
            assertThat(google.count())
                    .as("once with the token that is not taken, once with the next")
                    .isEqualTo(2);
            google.tokens("token-3");
            speaks(environment, "metadata");
            assertThat(google.meter().spoken()).isEqualTo(2);
            google.tokens("another");
            assertThat(ProviderFaults.refusal(google(environment, "metadata")).why())
                    .isEqualTo(Why.ACCOUNT);
            tokens.play(new Trick.Turned(503, ""));
            assertThat(ProviderFaults.refusal(google(environment, "metadata")).why())
                    .isEqualTo(Why.BUSY);
        }
    }

    @Test
    void a_key_file_that_is_none_is_told_without_what_stands_in_it() throws Exception {
        Path file = Files.writeString(folder.resolve("account.json"), "{\"private_key\":\"topmost-secret\"}");
        for (String credentials :
                List.of(file.toString(), folder.resolve("absent.json").toString())) {
            assertThatThrownBy(() -> google(Map.of(), credentials))
                    .isInstanceOf(Unspoken.class)
                    .hasMessageContaining("set BACKLOT_SPEECH_GOOGLE_CREDENTIALS")
                    .hasMessageNotContaining("topmost");
        }
    }

    private static void speaks(Map<String, String> environment, String credentials) throws Exception {
        SpeechEngine engine = google(environment, credentials);
        assertThat(engine.speak(ProviderFaults.says("Here we are.")).samples()).isNotEmpty();
        ((AutoCloseable) engine).close();
    }

    private static SpeechEngine google(Map<String, String> environment, String credentials) throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put("BACKLOT_SPEECH_GOOGLE_CREDENTIALS", credentials);
        return accounts(all).google();
    }

    private static Accounts accounts(Map<String, String> environment) throws IOException {
        return new Accounts(Said.by(environment), Clock.systemUTC());
    }
}
