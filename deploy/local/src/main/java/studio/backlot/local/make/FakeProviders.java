package studio.backlot.local.make;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studio.backlot.fakes.Footage;
import studio.backlot.fakes.chat.ChatFake;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.lyria.LyriaFake;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.fakes.openai.Manner;
import studio.backlot.fakes.openai.OpenAiVideosFake;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.fakes.speech.ElevenLabsFake;
import studio.backlot.fakes.speech.GeminiSpeechFake;
import studio.backlot.fakes.speech.OpenAiSpeechFake;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.ApiKey;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.supervisor.StudioControl;
import studio.backlot.local.terminal.Terminal;
import studio.backlot.media.MediaTools;

/** Providers that cost nothing: strict fakes on this machine that speak the wire form of the real ones. */
public final class FakeProviders {
    private static final String FILMED_FOR = "veo-3.1";
    private static final BigDecimal A_CALL = new BigDecimal("3.20");
    private static final long LOOK_MILLIS = 500;
    private static final int LAST_PORT = 65_535;
    private static final int MORE_PORTS = 15;
    private static final int ELEVENLABS_PORT = 8;
    private static final int SPEECH_PORT = 9;
    private static final int CHAT_PORT = 11;
    private static final int LYRIA_PORT = 12;
    private static final int GEMINI_PORT = 13;
    private static final int GEMINI_SPEECH_PORT = 14;
    private static final long MUCH_CREDIT = 1_000_000;

    private final StudioHome home;
    private final Terminal terminal;

    /** A fake that has begun, and how a studio comes to it. */
    private record Begun(String name, Supplier<List<String>> submitted, List<String> how) {}

    public FakeProviders(StudioHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /**
     * Answers until the process is ended.
     *
     * @param production that is filmed as it was made before; a test card when absent
     * @param degrees by which colours are turned
     * @param port of the first; the others follow
     */
    public Exit run(Optional<String> production, int degrees, int port) throws InterruptedException {
        if (port < 1 || port > LAST_PORT - MORE_PORTS) {
            throw new Refusal(Exit.USAGE, "--port: expected 1 to %d, not %d".formatted(LAST_PORT - MORE_PORTS, port));
        }
        Path folder = home.scratch("fakes");
        FilmedBefore footage = new FilmedBefore(MediaTools.find(home.tools()), folder, degrees);
        production.ifPresent(named -> {
            int shots = footage.bring(gateway(), named, FILMED_FOR);
            terminal.line("%d shots of %s are filmed as they were made, their colours turned by %d degrees."
                    .formatted(shots, named, degrees));
        });
        List<Begun> fakes = List.of(
                veo(footage, port),
                openRouter(footage, port + 1),
                openAi(footage, port + 2),
                replicate(footage, port + 3),
                comfyUi(footage, port + 4),
                elevenLabs(port + ELEVENLABS_PORT),
                openAiSpeech(port + SPEECH_PORT),
                chat(port + CHAT_PORT),
                lyria(port + LYRIA_PORT),
                gemini(port + GEMINI_PORT),
                geminiSpeech(port + GEMINI_SPEECH_PORT),
                omni(footage, port + MORE_PORTS));
        fakes.forEach(fake -> {
            terminal.line(terminal.bold(fake.name()));
            fake.how().forEach(line -> terminal.line("  " + line));
        });
        terminal.line(
                "They answer until Ctrl-C. Whatever a provider would not take is refused; nothing costs anything.");
        follow(fakes);
        return Exit.DONE;
    }

    private Gateway gateway() {
        StudioRecord studio = new StudioControl(home, terminal)
                .running()
                .orElseThrow(() -> new Refusal(Exit.STUDIO, "the studio does not run; ./backlot up starts it"));
        return new Gateway(studio.gateway(), ApiKey.in(home.key()));
    }

    private static Begun veo(Footage footage, int port) {
        VeoFake fake = begun(port, at -> new VeoFake(Clock.systemUTC(), footage, at));
        return new Begun(
                "Veo",
                fake::submitted,
                List.of(
                        "export BACKLOT_VEO_MODELS=%1$s BACKLOT_VEO_STORAGE=%1$s".formatted(fake.address()),
                        "./backlot providers key veo project=p1 bucket=films token=veo-key-1"));
    }

    private static Begun openRouter(Footage footage, int port) {
        OpenRouterFake fake = begun(port, at -> new OpenRouterFake(Clock.systemUTC(), footage, A_CALL, at));
        return new Begun(
                "OpenRouter",
                () -> Stream.concat(fake.submitted().stream(), fake.easel().bodies().stream())
                        .toList(),
                List.of(
                        "export BACKLOT_OPENROUTER_ADDRESS=" + fake.address(),
                        "./backlot providers key openrouter key=" + OpenRouterFake.KEY,
                        "export BACKLOT_PORTRAITS_ENGINE=openrouter BACKLOT_STILLS_ENGINE=openrouter     # draws, too"));
    }

    private static Begun openAi(Footage footage, int port) {
        OpenAiVideosFake fake = begun(port, at -> new OpenAiVideosFake(Clock.systemUTC(), footage, Manner.OPENAI, at));
        return new Begun(
                "OpenAI-Videos",
                fake::submitted,
                List.of(
                        "export BACKLOT_OPENAI_VIDEOS_ADDRESS=" + fake.address(),
                        "./backlot providers key openai-videos key=" + OpenAiVideosFake.KEY));
    }

    private static Begun elevenLabs(int port) {
        ElevenLabsFake fake = begun(port, at -> new ElevenLabsFake(MUCH_CREDIT, at));
        return new Begun(
                "ElevenLabs (speaks in tones)",
                fake.meter()::bodies,
                List.of(
                        "export BACKLOT_SPEECH_ENGINE=elevenlabs BACKLOT_SPEECH_ELEVENLABS_ADDRESS=%s ELEVENLABS_API_KEY=%s"
                                .formatted(fake.address(), ElevenLabsFake.KEY)));
    }

    private static Begun openAiSpeech(int port) {
        OpenAiSpeechFake fake = begun(port, at -> new OpenAiSpeechFake(OpenAiSpeechFake.Manner.OPENAI, at));
        return new Begun(
                "OpenAI's speech (speaks in tones)",
                fake.meter()::bodies,
                List.of(
                        "export BACKLOT_SPEECH_ENGINE=openai BACKLOT_SPEECH_OPENAI_ADDRESS=%s BACKLOT_SPEECH_OPENAI_KEY=%s"
                                .formatted(fake.address(), OpenAiSpeechFake.KEY)));
    }

    private static Begun chat(int port) {
        ChatFake fake = begun(port, at -> new ChatFake(ChatFake.Manner.LOCAL, at));
        return new Begun(
                "Chat completions (writes a short draft)",
                fake::bodies,
                List.of(
                        "export BACKLOT_WRITER_ENGINE=openai BACKLOT_WRITER_OPENAI_ADDRESS=%s BACKLOT_WRITER_OPENAI_KEY=%s"
                                        .formatted(fake.address(), ChatFake.KEY)
                                + " BACKLOT_WRITER_OPENAI_MODEL=" + ChatFake.MODEL));
    }

    private static Begun lyria(int port) {
        LyriaFake fake = begun(port, LyriaFake::new);
        return new Begun(
                "Lyria (plays chords)",
                fake::bodies,
                List.of(
                        "export BACKLOT_MUSIC_ENGINE=lyria BACKLOT_MUSIC_LYRIA_ADDRESS=%s BACKLOT_MUSIC_LYRIA_PROJECT=%s BACKLOT_MUSIC_LYRIA_TOKEN=%s"
                                .formatted(fake.address(), LyriaFake.PROJECT, LyriaFake.TOKEN)));
    }

    private static Begun gemini(int port) {
        GeminiFake fake = begun(port, GeminiFake::new);
        return new Begun(
                "Gemini (draws discs)",
                fake.easel()::bodies,
                List.of(
                        "export BACKLOT_PORTRAITS_ENGINE=gemini BACKLOT_GEMINI_ADDRESS=%s GEMINI_API_KEY=%s"
                                .formatted(fake.address(), GeminiFake.KEY),
                        "export BACKLOT_STILLS_ENGINE=gemini BACKLOT_GEMINI_IMAGE_PRICE='0.067 USD'     # draws stills, too",
                        "export BACKLOT_MODEL_SHEETS_ENGINE=gemini BACKLOT_PLATES_ENGINE=gemini BACKLOT_POSTERS_ENGINE=gemini     # and model sheets, plates, posters"));
    }

    private static Begun omni(Footage footage, int port) {
        OmniFake fake = begun(port, at -> new OmniFake(Clock.systemUTC(), footage, at));
        return new Begun(
                "Gemini Omni",
                fake::submitted,
                List.of(
                        "export BACKLOT_OMNI_MODELS=%1$s BACKLOT_OMNI_STORAGE=%1$s".formatted(fake.address()),
                        "./backlot providers key omni project=p1 bucket=films token=" + OmniFake.TOKEN));
    }

    private static Begun geminiSpeech(int port) {
        GeminiSpeechFake fake = begun(port, GeminiSpeechFake::new);
        return new Begun(
                "Gemini's speech (speaks in tones)",
                fake.meter()::bodies,
                List.of(
                        "export BACKLOT_SPEECH_ENGINE=gemini BACKLOT_SPEECH_GEMINI_ADDRESS=%s BACKLOT_SPEECH_GEMINI_KEY=%s"
                                .formatted(fake.address(), GeminiSpeechFake.KEY)));
    }

    private static Begun replicate(Footage footage, int port) {
        ReplicateFake fake = begun(port, at -> new ReplicateFake(Clock.systemUTC(), footage, at));
        return new Begun(
                "Replicate",
                fake::submitted,
                List.of(
                        "export BACKLOT_REPLICATE_ADDRESS=" + fake.address(),
                        "./backlot providers key replicate key=" + ReplicateFake.KEY,
                        "export BACKLOT_PORTRAITS_ENGINE=replicate BACKLOT_STILLS_ENGINE=replicate     # draws, too"));
    }

    private static Begun comfyUi(Footage footage, int port) {
        ComfyUiFake fake = begun(port, at -> new ComfyUiFake(Clock.systemUTC(), footage, at));
        return new Begun(
                "ComfyUI (has the nodes of the examples)",
                fake::submitted,
                List.of(
                        "export BACKLOT_COMFYUI_ADDRESS=%s BACKLOT_COMFYUI_WORKFLOWS=$PWD/docs/comfyui"
                                .formatted(fake.address()),
                        "./backlot providers key comfyui --check",
                        "export BACKLOT_PORTRAITS_ENGINE=comfyui BACKLOT_STILLS_ENGINE=comfyui     # draws, too"));
    }

    private static <T> T begun(int port, IntFunction<T> fake) {
        try {
            return fake.apply(port);
        } catch (UncheckedIOException taken) {
            throw new Refusal(
                    Exit.FAILED,
                    "port %d is not free (%s); name another with --port"
                            .formatted(port, taken.getCause().getMessage()),
                    taken);
        }
    }

    /** Says each call that comes. */
    private void follow(List<Begun> fakes) throws InterruptedException {
        int[] seen = new int[fakes.size()];
        while (true) {
            for (int i = 0; i < seen.length; i++) {
                Begun fake = fakes.get(i);
                int now = fake.submitted().get().size();
                if (now > seen[i]) {
                    seen[i] = now;
                    terminal.line("%s: %d %s".formatted(fake.name(), now, now == 1 ? "call" : "calls"));
                }
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
