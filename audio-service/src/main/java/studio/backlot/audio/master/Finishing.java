package studio.backlot.audio.master;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import studio.backlot.audio.captions.Caption;
import studio.backlot.audio.captions.CaptionFile;
import studio.backlot.audio.captions.CaptionRules;
import studio.backlot.audio.captions.Captioner;
import studio.backlot.audio.captions.SpokenText;
import studio.backlot.audio.mix.Mix;
import studio.backlot.audio.mix.MixingDesk;
import studio.backlot.audio.mix.Scoring;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.spotting.Spotter;
import studio.backlot.audio.spotting.Spotting;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.media.MediaTools;

/** The whole way from a locked picture to a finished film: spotting, mix, captions, master, mux. */
public final class Finishing {

    /** Changes whenever a finished film would; part of every master's key. */
    public static final String VERSION = "finish-1/" + MixingDesk.VERSION;

    /** Units of progress in all. */
    public static final int STEPS = 100;

    private static final int MIXED = 60;
    private static final int MASTERED = 90;

    /** Where takes and recordings come from. */
    public interface Assets {
        /** A local, readable copy. */
        Path file(AssetRef asset) throws IOException;
    }

    /**
     * What is to be finished.
     *
     * @param language that it speaks, BCP 47
     * @param music who plays it, as a name that changes whenever the music would; the composer of the house when absent
     */
    public record Order(
            PictureLocked picture, Optional<StoryboardPublished> storyboard, String language, Optional<String> music) {

        /** What the finished film is kept under; the same for every revision that changes nothing of it. */
        public String key() {
            return MasterKey.of(this);
        }
    }

    private final MediaTools tools;
    private final Assets assets;
    private final Scoring scoring;

    public Finishing(MediaTools tools, Assets assets, Scoring scoring) {
        this.tools = tools;
        this.assets = assets;
        this.scoring = scoring;
    }

    /**
     * Finishes a film in a folder.
     *
     * @param progress is told the steps done, of {@link #STEPS}
     * @throws CutMismatch when the takes do not fill the cut
     */
    public Film finish(Order order, Path folder, IntConsumer progress) throws IOException {
        PictureLocked picture = order.picture();
        CutMismatch.refuse(picture);
        Spotting spotting = Spotter.spot(picture, order.storyboard());
        Mix mix = new MixingDesk(recording -> Files.readAllBytes(assets.file(recording)), scoring)
                .mix(spotting, folder, samples -> progress.accept((int) (samples * MIXED / spotting.samples())));
        progress.accept(MIXED);
        List<Caption> captions = captions(picture, spotting);
        int rate = picture.format().frameRate();
        Path srt = Files.writeString(folder.resolve("captions.srt"), CaptionFile.srt(captions, rate));
        Path vtt = Files.writeString(folder.resolve("captions.vtt"), CaptionFile.vtt(captions, rate));
        Mastering.Mastered sound =
                new Mastering(tools).master(mix, spotting.samples(), Delivery.WEB, folder.resolve("sound.m4a"));
        progress.accept(MASTERED);
        Path film = folder.resolve("film.mp4");
        Muxing.Parts parts = new Muxing.Parts(
                takes(picture),
                sound.sound(),
                captions.isEmpty() ? Optional.empty() : Optional.of(srt),
                iso639(order.language()),
                ChapterList.of(picture),
                picture.title());
        long frames = new Muxing(tools).mux(parts, folder, film);
        long expected = new RationalTime(spotting.samples(), Rate.HZ).at(rate).value();
        CutMismatch.refuse(expected, frames);
        progress.accept(STEPS);
        return new Film(film, frames, srt, vtt, mix, sound.loudness());
    }

    private List<Path> takes(PictureLocked picture) {
        return picture.cut().stream()
                .map(clip -> {
                    try {
                        return assets.file(clip.picture());
                    } catch (IOException lost) {
                        throw new UncheckedIOException(lost);
                    }
                })
                .toList();
    }

    private static List<Caption> captions(PictureLocked picture, Spotting spotting) {
        int rate = picture.format().frameRate();
        TreeSet<Long> cuts = picture.cut().stream()
                .map(clip -> clip.range().start().at(rate).value())
                .collect(Collectors.toCollection(TreeSet::new));
        List<SpokenText> spoken = spotting.lines().stream()
                .map(line -> new SpokenText(
                        frame(line.start(), rate),
                        frame(line.end(), rate),
                        line.offScreen() ? Optional.of(line.speaker()) : Optional.empty(),
                        line.text()))
                .toList();
        return new Captioner(CaptionRules.adults(rate), cuts, frame(spotting.samples(), rate)).captions(spoken);
    }

    private static long frame(long sample, int rate) {
        return new RationalTime(sample, Rate.HZ).at(rate).value();
    }

    private static String iso639(String language) {
        try {
            String code = Locale.forLanguageTag(language).getISO3Language();
            return code.isEmpty() ? "und" : code;
        } catch (MissingResourceException unknown) {
            return "und";
        }
    }
}
