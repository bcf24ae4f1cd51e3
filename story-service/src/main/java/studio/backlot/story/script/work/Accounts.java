package studio.backlot.story.script.work;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.price.ListPrices;
import studio.backlot.kit.price.Price;
import studio.backlot.kit.price.PriceUnit;
import studio.backlot.kit.price.Unpriced;
import studio.backlot.kit.price.Wanted;
import studio.backlot.story.script.writer.LanguageModel;
import studio.backlot.story.script.writer.Tariff;
import studio.backlot.story.script.writer.Unwritten;
import studio.backlot.story.script.writer.Unwritten.Why;
import studio.backlot.story.script.writer.gemini.GeminiAccount;
import studio.backlot.story.script.writer.gemini.GeminiModel;
import studio.backlot.story.script.writer.openai.ChatAddress;
import studio.backlot.story.script.writer.openai.ChatModel;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.HeaderKey;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** The accounts of the engines that need one: what they lack is said before anything is opened. */
final class Accounts {
    private static final long MOST_ANSWER = 16L << 20;

    /** What a server without accounts is sent. */
    private static final Secret NOBODY = new Secret("not-needed");

    private final WriterSettings settings;
    private final ListPrices lists;

    /** An account that lacks nothing. */
    record Ready(String model, Opening opening) {
        LanguageModel open() throws Unwritten {
            return opening.open();
        }
    }

    /** Makes the client. */
    @FunctionalInterface
    interface Opening {
        LanguageModel open() throws Unwritten;
    }

    Accounts(WriterSettings settings, ListPrices lists) {
        this.settings = settings;
        this.lists = lists;
    }

    Ready openAi() throws Unwritten {
        WriterSettings.OpenAi openAi = settings.openai();
        var address = ChatAddress.of(openAi.address());
        boolean openRouter = address.host() == ChatAddress.Host.OPENROUTER;
        Optional<Secret> own = key("BACKLOT_WRITER_OPENAI_KEY", openAi.key());
        Optional<Secret> key = own.isPresent() || !openRouter
                ? own
                : key("OPENROUTER_API_KEY", openAi.environmentKey(), openAi.copilotKey());
        if (key.isEmpty() && address.host().needsKey()) {
            throw unset(
                    "openai",
                    openRouter
                            ? "OPENROUTER_API_KEY or BACKLOT_WRITER_OPENAI_KEY"
                            : "BACKLOT_WRITER_OPENAI_KEY, or to BACKLOT_WRITER_OPENAI_ADDRESS a server that needs none");
        }
        Patience patience = patience();
        return new Ready(
                openAi.model(),
                () -> new ChatModel(
                        address,
                        openAi.model(),
                        new Authorised(AccessTokens.fixed(key.orElse(NOBODY)), patience),
                        patience));
    }

    Ready gemini() throws Unwritten {
        WriterSettings.Gemini gemini = settings.gemini();
        String project = gemini.project().orElseThrow(() -> unset("gemini", "BACKLOT_WRITER_GEMINI_PROJECT"));
        Optional<Secret> token = key("BACKLOT_WRITER_GEMINI_TOKEN", gemini.token());
        Optional<Path> file = gemini.credentials().or(gemini::environmentCredentials);
        if (token.isEmpty() && file.isEmpty()) {
            throw unset("gemini", "BACKLOT_WRITER_GEMINI_CREDENTIALS to a service account's key file");
        }
        Optional<URI> address = gemini.address();
        return new Ready(gemini.model(), () -> {
            GeminiAccount.Pass pass = token.isPresent()
                    ? GeminiAccount.token(token.get())
                    : GeminiAccount.serviceAccount(file.orElseThrow());
            return new GeminiModel(
                    new GeminiAccount(project, gemini.location(), pass, address), gemini.model(), settings.patience());
        });
    }

    /** A server without accounts is its owner's, and costs nothing. */
    Optional<Tariff> openAiTariff() {
        WriterSettings.OpenAi openAi = settings.openai();
        ChatAddress.Host host = ChatAddress.of(openAi.address()).host();
        Optional<Tariff> tariff = tariff(openAi, String.valueOf(openAi.address().getHost()), openAi.model());
        return switch (host) {
            case OPENROUTER ->
                tariff.or(() -> Tariff.of(
                        openAi.openrouter().questionPrice(), openAi.openrouter().answerPrice()));
            case OPENAI -> known("openai", openAi.model(), tariff);
            case OTHER -> tariff;
        };
    }

    Optional<Tariff> geminiTariff() {
        WriterSettings.Gemini gemini = settings.gemini();
        String host = GeminiAccount.host(gemini.location(), gemini.address());
        return known("gemini", gemini.model(), tariff(gemini, host, gemini.model()));
    }

    private Optional<Tariff> tariff(WriterSettings.Priced said, String host, String model) {
        return Tariff.of(
                price(said.questionPrice(), new Wanted(host, model, PriceUnit.QUESTION)),
                price(said.answerPrice(), new Wanted(host, model, PriceUnit.ANSWER)));
    }

    private Optional<BigDecimal> price(Optional<BigDecimal> said, Wanted wanted) {
        return lists.price(said.map(amount -> new Money(amount, Tariff.USD)), wanted)
                .map(Price::amount)
                .filter(amount -> amount.currency().equals(Tariff.USD))
                .map(Money::amount);
    }

    private static Optional<Tariff> known(String engine, String model, Optional<Tariff> tariff) {
        if (tariff.isEmpty()) {
            String settings = "BACKLOT_WRITER_%s".formatted(engine.toUpperCase(Locale.ROOT));
            Unpriced.warn(
                    "A draft by %s %s".formatted(engine, model),
                    "%s_QUESTION_PRICE and %s_ANSWER_PRICE".formatted(settings, settings));
        }
        return tariff;
    }

    private Patience patience() {
        Patience usual = Patience.USUAL;
        return new Patience(
                usual.connect(), settings.patience(), usual.poll(), usual.download(), MOST_ANSWER, usual.fileBytes());
    }

    /** The first that says something. One that no header can have is refused without its value. */
    @SafeVarargs
    private static Optional<Secret> key(String variable, Optional<String>... sources) throws Unwritten {
        for (Optional<String> source : sources) {
            Optional<Secret> said =
                    source.map(String::strip).filter(text -> !text.isEmpty()).map(Secret::new);
            if (said.isPresent()) {
                return Optional.of(sendable(variable, said.get()));
            }
        }
        return Optional.empty();
    }

    private static Secret sendable(String variable, Secret key) throws Unwritten {
        try {
            return HeaderKey.of(new Keys(Map.of(variable, key)), variable);
        } catch (IllegalArgumentException wrong) {
            throw new Unwritten(Why.UNSET, String.valueOf(wrong.getMessage()));
        }
    }

    private static Unwritten unset(String engine, String what) {
        return new Unwritten(Why.UNSET, "The writer '%s' is not set up: set %s.".formatted(engine, what));
    }
}
