package studio.backlot.story.script.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import studio.backlot.kit.price.ListPrices;
import studio.backlot.story.script.ScriptBrief;
import studio.backlot.story.script.WriterEngine;
import studio.backlot.story.script.writer.LanguageModel;
import studio.backlot.story.script.writer.Prompts;
import studio.backlot.story.script.writer.Question;
import studio.backlot.story.script.writer.Question.Correction;
import studio.backlot.story.script.writer.Tariff;
import studio.backlot.story.script.writer.Unwritten;

/** Whoever can write here. A model is opened when it is first asked. */
@ApplicationScoped
public class Writers {
    private final WriterSettings settings;
    private final Accounts accounts;
    private final Map<WriterEngine, LanguageModel> opened = new EnumMap<>(WriterEngine.class);

    Writers(WriterSettings settings, ListPrices lists) {
        this.settings = settings;
        this.accounts = new Accounts(settings, lists);
    }

    /** The one that a brief names, else the deployment's. */
    WriterEngine engine(Optional<WriterEngine> named) {
        return named.orElse(settings.engine());
    }

    /**
     * The name of the engine's model; empty when it needs none.
     *
     * @throws Unwritten when the engine is not set up
     */
    Optional<String> model(WriterEngine engine) throws Unwritten {
        return switch (engine) {
            case TEMPLATES -> Optional.empty();
            case OPENAI -> Optional.of(accounts.openAi().model());
            case GEMINI -> Optional.of(accounts.gemini().model());
        };
    }

    /** What the engine's model costs; empty when it costs nothing, or has no price, said or listed. */
    Optional<Tariff> tariff(WriterEngine engine) {
        return switch (engine) {
            case TEMPLATES -> Optional.empty();
            case OPENAI -> accounts.openAiTariff();
            case GEMINI -> accounts.geminiTariff();
        };
    }

    /** That the usual writer has no price is said before anybody is paid. */
    void begin(@Observes StartupEvent event) {
        tariff(settings.engine());
    }

    /** The same, ready to be asked. */
    synchronized LanguageModel open(WriterEngine engine) throws Unwritten {
        LanguageModel known = opened.get(engine);
        if (known == null) {
            known = switch (engine) {
                case TEMPLATES -> throw new IllegalArgumentException("templates are no language model");
                case OPENAI -> accounts.openAi().open();
                case GEMINI -> accounts.gemini().open();
            };
            opened.put(engine, known);
        }
        return known;
    }

    Question question(ScriptBrief brief, Optional<Correction> correction) {
        return Prompts.question(brief, correction, settings.mostTokens());
    }

    void end(@Observes ShutdownEvent event) {
        opened.values().forEach(LanguageModel::close);
    }
}
