package studio.backlot.marketing.campaign;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.Captions;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PosterArt;
import studio.backlot.contracts.event.Stem;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.marketing.TestCut;
import studio.backlot.marketing.TestPictures;
import studio.backlot.marketing.look.Canvas;

/** A film of four shots of two seconds with its files in the object store, as render-service and audio-service tell of it. */
final class TestFilm {

    static final int FRAMES = 4 * 48;

    private final ObjectStore store;
    private final OrgId org;

    TestFilm(ObjectStore store, String org) {
        this.store = store;
        this.org = new OrgId(org);
    }

    PictureLocked locked(String project) {
        TestCut cut = new TestCut();
        for (int i = 0; i < 4; i++) {
            AssetRef keyFrame = put("image/png", file -> TestPictures.png(file, TestPictures.frame(1, 0.6, 0.5)));
            int place = i;
            AssetRef picture = put("video/mp4", file -> TestPictures.clip(file, place, 48));
            cut.add(
                    1 + i / 2,
                    i < 2 ? Mood.CALM : Mood.FEAR,
                    48,
                    picture,
                    keyFrame,
                    i == 1 ? List.of(TestCut.line("What is it writing now?", 8, 24)) : List.of());
        }
        return locked(project, cut);
    }

    PictureLocked locked(String project, TestCut cut) {
        return new PictureLocked(
                production(project), "The Last Algorithm", TestPictures.FORMAT, cut.clips(), TestCut.NOTHING);
    }

    /** A locked picture with key art in one colour by a model; its key frames are not pictures. */
    PictureLocked withArt(String project, int rgb) {
        BufferedImage art = Canvas.opaque(832, 1248);
        Arrays.fill(Canvas.pixels(art), 0xFF000000 | rgb);
        AssetRef picture = put("image/png", file -> TestPictures.png(file, art));
        return damaged(project)
                .with(new PosterArt(
                        Optional.of(picture),
                        Artist.hired("gemini", "gemini-3.1-flash-image", Optional.of(Money.of("0.067 USD")))));
    }

    /** The same film as that of another lock. */
    static FilmMastered mastered(FilmMastered film, int lock) {
        return new FilmMastered(
                film.production(),
                film.film(),
                film.duration(),
                film.captions(),
                film.stems(),
                film.loudness(),
                Optional.of(lock));
    }

    /** A locked picture whose key frames are not pictures. */
    PictureLocked damaged(String project) {
        AssetRef text = put("image/png", file -> Files.writeString(file, "FADE IN:"));
        return locked(project, new TestCut().add(1, Mood.CALM, 96, text, text, List.of()));
    }

    FilmMastered mastered(String project) {
        Stem dialogue = new Stem("DX", put("audio/wav", file -> TestPictures.tone(file, 700, -20, 8)));
        Stem music = new Stem("MX", put("audio/wav", file -> TestPictures.tone(file, 220, -26, 8)));
        Stem effects = new Stem("FX", put("audio/wav", file -> TestPictures.tone(file, 90, -40, 8)));
        return new FilmMastered(
                production(project),
                dialogue.sound(),
                new RationalTime(FRAMES, 24),
                new Captions(TestCut.NOTHING, TestCut.NOTHING),
                List.of(dialogue, music, effects),
                new Loudness(-14, -1, 5));
    }

    static ProductionRef production(String project) {
        return new ProductionRef(new ProjectId(project), 1);
    }

    private AssetRef put(String mediaType, Writing writing) {
        try {
            Path file = Files.createTempFile("film-", ".asset");
            try {
                writing.to(file);
                return store.put(org, file, mediaType);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    @FunctionalInterface
    private interface Writing {
        Object to(Path file) throws IOException;
    }
}
