package studio.backlot.story.script.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.fakes.chat.ChatFake;
import studio.backlot.fakes.chat.ChatFake.Manner;
import studio.backlot.kit.price.ListPrices;
import studio.backlot.story.script.WriterEngine;
import studio.backlot.story.script.writer.Briefs;
import studio.backlot.story.script.writer.LanguageModel;
import studio.backlot.story.script.writer.Prompts;
import studio.backlot.story.script.writer.Question;
import studio.backlot.story.script.writer.Tariff;
import studio.backlot.story.script.writer.Unwritten;
import studio.backlot.story.script.writer.Unwritten.Why;

class AccountsTest {
    private static final Question QUESTION =
            Prompts.question(Briefs.of("A lamp remembers.", "Mara"), Optional.empty(), 9_000);

    /** As an environment says it: names and values in turn. A container sets a variable also where there is nothing to say. */
    private static WriterSettings settings(String... variables) throws IOException {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(Accounts.class.getResource("/application.properties"), 250),
                        new EnvConfigSource(environment, 300))
                .withMapping(WriterSettings.class)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(WriterSettings.class);
    }

    private static Accounts accounts(String... variables) throws IOException {
        return new Accounts(settings(variables), ListPrices.bundled());
    }

    @Test
    void gemini_is_held_at_its_list_price_unless_the_deployment_says_one_zero_included() throws Exception {
        assertThat(accounts().geminiTariff()).contains(tariff("1.50", "9.00"));
        assertThat(accounts(
                                "BACKLOT_WRITER_GEMINI_LOCATION",
                                "europe-west4",
                                "BACKLOT_WRITER_GEMINI_QUESTION_PRICE",
                                "1")
                        .geminiTariff())
                .contains(tariff("1.00", "9.00"));
        assertThat(accounts("BACKLOT_WRITER_GEMINI_QUESTION_PRICE", "0", "BACKLOT_WRITER_GEMINI_ANSWER_PRICE", "0")
                        .geminiTariff())
                .contains(tariff("0.00", "0.00"));
        assertThat(accounts("BACKLOT_WRITER_GEMINI_MODEL", "gemini-4-ultra").geminiTariff())
                .isEmpty();
        assertThat(accounts("BACKLOT_WRITER_GEMINI_ADDRESS", "http://127.0.0.1:8099")
                        .geminiTariff())
                .isEmpty();
    }

    @Test
    void a_server_of_ones_own_is_free_whatever_its_model_is_called() throws Exception {
        assertThat(accounts(
                                "BACKLOT_WRITER_OPENAI_ADDRESS",
                                "http://127.0.0.1:11434/v1",
                                "BACKLOT_WRITER_OPENAI_MODEL",
                                "gemini-3.5-flash")
                        .openAiTariff())
                .isEmpty();
        assertThat(accounts().openAiTariff()).contains(tariff("2.00", "12.00"));
    }

    private static Tariff tariff(String question, String answer) {
        return new Tariff(new BigDecimal(question), new BigDecimal(answer));
    }

    @Test
    void templates_write_unless_the_environment_says_otherwise() throws Exception {
        assertThat(settings().engine()).isEqualTo(WriterEngine.TEMPLATES);
        assertThat(settings("BACKLOT_WRITER_ENGINE", "gemini").engine()).isEqualTo(WriterEngine.GEMINI);
    }

    @ParameterizedTest
    @CsvSource({
        "BACKLOT_WRITER_OPENAI_KEY, ''",
        "OPENROUTER_API_KEY, ''",
        "COPILOT_OPENROUTER_API_KEY, ''",
        "COPILOT_OPENROUTER_API_KEY, OPENROUTER_API_KEY",
        "OPENROUTER_API_KEY, BACKLOT_WRITER_OPENAI_KEY"
    })
    void openrouter_comes_with_the_keys_that_it_is_known_by(String said, String empty) throws Exception {
        Accounts accounts = empty.isEmpty() ? accounts(said, "sk-or-1") : accounts(said, "sk-or-1", empty, " ");
        assertThat(accounts.openAi().model()).isEqualTo("google/gemini-3.5-flash");
    }

    @Test
    void without_a_key_it_says_what_to_set() throws Exception {
        Accounts none = accounts("OPENROUTER_API_KEY", "");
        assertThatThrownBy(none::openAi).hasMessageContaining("OPENROUTER_API_KEY or BACKLOT_WRITER_OPENAI_KEY");
        Accounts elsewhere =
                accounts("OPENROUTER_API_KEY", "sk-or-1", "BACKLOT_WRITER_OPENAI_ADDRESS", "https://api.openai.com/v1");
        assertThatThrownBy(elsewhere::openAi).hasMessageContaining("BACKLOT_WRITER_OPENAI_KEY, or to");
        Accounts strange = accounts("OPENROUTER_API_KEY", "sk or 1");
        assertThatThrownBy(strange::openAi)
                .hasMessageContaining("OPENROUTER_API_KEY")
                .hasMessageNotContaining("sk or 1");
    }

    @Test
    void a_key_of_openrouter_goes_nowhere_else() throws Exception {
        try (ChatFake fake = new ChatFake(Manner.LOCAL, 0)) {
            Accounts accounts = accounts(
                    "OPENROUTER_API_KEY",
                    ChatFake.KEY,
                    "BACKLOT_WRITER_OPENAI_ADDRESS",
                    fake.address().toString());
            try (LanguageModel model = accounts.openAi().open()) {
                assertThatThrownBy(() -> model.answer(QUESTION))
                        .isInstanceOfSatisfying(Unwritten.class, refused -> assertThat(refused.why())
                                .isEqualTo(Why.ACCOUNT))
                        .hasMessageContaining("No auth credentials found");
            }
        }
    }

    @Test
    void gemini_needs_a_project_and_somebody_who_comes_in() throws Exception {
        Accounts nothing = accounts();
        assertThatThrownBy(nothing::gemini).hasMessageContaining("BACKLOT_WRITER_GEMINI_PROJECT");
        Accounts nobody = accounts("BACKLOT_WRITER_GEMINI_PROJECT", "p1");
        assertThatThrownBy(nobody::gemini).hasMessageContaining("BACKLOT_WRITER_GEMINI_CREDENTIALS");
        Accounts lost =
                accounts("BACKLOT_WRITER_GEMINI_PROJECT", "p1", "GOOGLE_APPLICATION_CREDENTIALS", "/nowhere/key.json");
        Accounts.Ready ready = lost.gemini();
        assertThatThrownBy(ready::open).hasMessageContaining("key file");
        try (LanguageModel model = accounts(
                        "BACKLOT_WRITER_GEMINI_PROJECT", "p1", "BACKLOT_WRITER_GEMINI_TOKEN", "ya29.token")
                .gemini()
                .open()) {
            assertThat(model.name()).isEqualTo("gemini-3.5-flash");
        }
    }
}
