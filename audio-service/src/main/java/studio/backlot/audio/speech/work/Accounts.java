package studio.backlot.audio.speech.work;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.audio.speech.elevenlabs.ElevenLabsSpeech;
import studio.backlot.audio.speech.gemini.GeminiSpeech;
import studio.backlot.audio.speech.google.GoogleSpeech;
import studio.backlot.audio.speech.hired.NamedVoices;
import studio.backlot.audio.speech.hired.Provider;
import studio.backlot.audio.speech.openai.OpenAiSpeech;
import studio.backlot.audio.speech.openai.OpenAiSpeechAddress;
import studio.backlot.audio.speech.piper.PiperSpeech;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.HeaderKey;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;
import studio.backlot.wire.TokenHeader;
import studio.backlot.wire.google.CloudIdentity;

/** Opens the engines that need an account or a program. */
final class Accounts {
    private static final long MOST_ANSWER = 96L << 20;

    /** What a server without accounts is sent. */
    private static final Secret NOBODY = new Secret("not-needed");

    private final SpeechSettings settings;
    private final Clock clock;

    Accounts(SpeechSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    SpeechEngine openAi() throws Unspoken {
        SpeechSettings.OpenAi openAi = settings.openai();
        var address = new OpenAiSpeechAddress(openAi.address());
        Optional<Secret> own = key("BACKLOT_SPEECH_OPENAI_KEY", openAi.key());
        Optional<Secret> key = own.isPresent() || !address.isOpenRouter()
                ? own
                : key("OPENROUTER_API_KEY", first(openAi.openrouterKeys()));
        if (key.isEmpty() && address.needsKey()) {
            throw unset(
                    "openai",
                    address.isOpenRouter()
                            ? "OPENROUTER_API_KEY or BACKLOT_SPEECH_OPENAI_KEY"
                            : "BACKLOT_SPEECH_OPENAI_KEY, or to BACKLOT_SPEECH_OPENAI_ADDRESS a server that needs none");
        }
        var model = new OpenAiSpeech.Model(openAi.model(), openAi.captioned(), openAi.format(), openAi.rate());
        Provider provider = provider(OpenAiSpeech.PROVIDER, key.orElse(NOBODY), TokenHeader.BEARER);
        return new OpenAiSpeech(address, provider, voices("openai", openAi), model);
    }

    SpeechEngine elevenLabs() throws Unspoken {
        SpeechSettings.ElevenLabs eleven = settings.elevenlabs();
        Secret key = key("ELEVENLABS_API_KEY", eleven.key(), eleven.environmentKey())
                .orElseThrow(() -> unset("elevenlabs", "ELEVENLABS_API_KEY"));
        Provider provider = provider(ElevenLabsSpeech.PROVIDER, key, ElevenLabsSpeech.KEY_HEADER);
        return new ElevenLabsSpeech(eleven.address(), provider, voices("elevenlabs", eleven), eleven.model());
    }

    SpeechEngine google() throws Unspoken {
        SpeechSettings.Google google = settings.google();
        Optional<Provider> ofCloud = identity(google)
                .map(tokens -> new Provider(GoogleSpeech.PROVIDER, tokens, TokenHeader.BEARER, patience()));
        Provider provider = (ofCloud.isPresent()
                        ? ofCloud
                        : ofGoogle(
                                GoogleSpeech.PROVIDER,
                                key("BACKLOT_SPEECH_GOOGLE_TOKEN", google.token()),
                                key("BACKLOT_SPEECH_GOOGLE_KEY", google.key(), google.environmentKey())))
                .orElseThrow(() -> unset(
                        "google",
                        "BACKLOT_SPEECH_GOOGLE_CREDENTIALS, BACKLOT_SPEECH_GOOGLE_KEY or BACKLOT_SPEECH_GOOGLE_TOKEN"));
        return new GoogleSpeech(google.address(), provider, voices("google", google), google.model());
    }

    /** Of a service account or this machine, before any token or key. */
    private Optional<AccessTokens> identity(SpeechSettings.Google google) throws Unspoken {
        try {
            CloudIdentity cloud = new CloudIdentity(google.tokens(), google.metadata());
            return google.credentials().map(credentials -> cloud.of(credentials, clock));
        } catch (IllegalArgumentException wrong) {
            throw unset("google", "BACKLOT_SPEECH_GOOGLE_CREDENTIALS; now " + wrong.getMessage());
        }
    }

    SpeechEngine gemini() throws Unspoken {
        SpeechSettings.Gemini gemini = settings.gemini();
        Provider provider = ofGoogle(
                        GeminiSpeech.PROVIDER,
                        key("BACKLOT_SPEECH_GEMINI_TOKEN", gemini.token()),
                        key("BACKLOT_SPEECH_GEMINI_KEY", gemini.key(), first(gemini.environmentKeys())))
                .orElseThrow(() -> unset("gemini", "GEMINI_API_KEY (from aistudio.google.com/apikey)"));
        return new GeminiSpeech(gemini.address(), provider, voices("gemini", gemini), gemini.model());
    }

    SpeechEngine piper() throws Unspoken {
        SpeechSettings.Piper piper = settings.piper();
        return new PiperSpeech(
                List.of(piper.command().strip().split("\\s+")),
                piper.folder().orElseThrow(() -> unset("piper", "BACKLOT_SPEECH_PIPER_FOLDER")),
                voices("piper", piper),
                settings.patience());
    }

    static NamedVoices voices(String engine, SpeechSettings.Engine settings) {
        return new NamedVoices(engine, settings.feminine(), settings.masculine(), settings.neutral());
    }

    /** A token goes before a key. */
    private Optional<Provider> ofGoogle(String name, Optional<Secret> token, Optional<Secret> key) {
        return token.map(secret -> provider(name, secret, TokenHeader.BEARER))
                .or(() -> key.map(secret -> provider(name, secret, GoogleSpeech.KEY_HEADER)));
    }

    private Provider provider(String name, Secret key, TokenHeader header) {
        return new Provider(name, key, header, patience());
    }

    private Patience patience() {
        Patience usual = Patience.USUAL;
        return new Patience(
                usual.connect(), settings.patience(), usual.poll(), usual.download(), MOST_ANSWER, usual.fileBytes());
    }

    private static Optional<String> first(Optional<List<String>> said) {
        return said.stream().flatMap(List::stream).filter(one -> !one.isBlank()).findFirst();
    }

    /** The first that says something. One that no header can have is refused without its value. */
    @SafeVarargs
    private static Optional<Secret> key(String variable, Optional<String>... sources) throws Unspoken {
        for (Optional<String> source : sources) {
            Optional<Secret> said =
                    source.map(String::strip).filter(text -> !text.isEmpty()).map(Secret::new);
            if (said.isPresent()) {
                return Optional.of(sendable(variable, said.get()));
            }
        }
        return Optional.empty();
    }

    private static Secret sendable(String variable, Secret key) throws Unspoken {
        try {
            return HeaderKey.of(new Keys(Map.of(variable, key)), variable);
        } catch (IllegalArgumentException wrong) {
            throw new Unspoken(Why.UNSET, String.valueOf(wrong.getMessage()));
        }
    }

    private static Unspoken unset(String engine, String what) {
        return new Unspoken(Why.UNSET, "The voice engine '%s' is not set up: set %s.".formatted(engine, what));
    }
}
