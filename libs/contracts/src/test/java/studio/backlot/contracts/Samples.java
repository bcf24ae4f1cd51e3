package studio.backlot.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.event.*;
import studio.backlot.contracts.film.*;
import studio.backlot.contracts.id.*;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;

/** One instance of every event, with every optional part given. */
final class Samples {

    private static final ProductionRef PRODUCTION = new ProductionRef(new ProjectId("the-last-algorithm"), 3);
    private static final String FOOTAGE = "0197a3c2-5b1e-7c3d-9a51-3f2f0c1d8e77";
    private static final SceneId SCENE_ID = new SceneId("1");
    private static final ShotId SHOT_ID = new ShotId("1B");
    private static final Expense EXPENSE = new Expense(
            "picture:9f2c",
            1,
            Optional.of(PRODUCTION),
            Expense.Medium.PICTURE,
            "a still by gemini with gemini-3.1-flash-image",
            Money.of("0.067 USD"),
            Optional.of(new Use(SCENE_ID, SHOT_ID)));
    private static final LineId LINE_ID = new LineId("1B.1");
    private static final CharacterId SARAH = new CharacterId("sarah");

    private static final Dna DNA = new Dna(
            new Identity(
                    Form.HUMAN,
                    new Body(Build.SLIM, 1.68, 34),
                    FaceShape.OVAL,
                    new Colour("#E8B998"),
                    new Eyes(new Colour("#5A4632")),
                    new Hair(HairStyle.PONYTAIL, new Colour("#2B1D14"))),
            List.of(new Outfit(
                    "lab",
                    List.of(new Garment(
                            GarmentKind.COAT,
                            new Colour("#F2F4F7"),
                            Optional.of(new Colour("#2F7FD1")),
                            Optional.of(Pattern.PLAIN))))),
            new Voice("en-GB", "feminine", 55, 165, Optional.of("elevenlabs"), Optional.of("nova-2")),
            new Manner(
                    Optional.of(Expression.FOCUSED),
                    Map.of("idle", "fingers drum on the desk"),
                    Map.of("fear", Map.of("breath", "1.6")),
                    Map.of("aria", "answers her without looking up")),
            Map.of("scar", "none"));
    private static final CastMember CAST_MEMBER = new CastMember(SARAH, "Sarah", 1, DNA);
    private static final FilmFormat FORMAT = FilmFormat.HD_720P24;
    private static final Style STYLE = new Style(
            "Night lab",
            StylePreset.CINEMATIC,
            List.of(new Colour("#0B1E3A")),
            Map.of("grain", 0.2),
            Map.of("ink", new Colour("#101820")),
            Optional.of(Lettering.SERIF));
    private static final Scene SCENE = new Scene(
            SCENE_ID,
            "INT. LAB - NIGHT",
            new SetId("night-lab"),
            TimeOfDay.NIGHT,
            Mood.TENSE,
            1,
            "Sarah waits for a proof.");
    private static final SetDesign SET = new SetDesign(
            new SetId("night-lab"),
            "The night lab",
            new Extent(9, 3.2, 7),
            new SetSurfaces(
                    true,
                    new Colour("#1A2230"),
                    new Colour("#24324A"),
                    new Colour("#2F7FD1"),
                    List.of(new Colour("#0B1E3A"))),
            List.of(new SetPiece(
                    "desk",
                    PieceKind.DESK,
                    new Vector(0, 0, 0.4),
                    new Extent(1.8, 0.74, 0.8),
                    0,
                    new Colour("#3A4658"),
                    Optional.of("steel"))),
            List.of(new LightState(
                    "alarm",
                    TimeOfDay.NIGHT,
                    Weather.RAIN,
                    new Colour("#30060A"),
                    List.of(new LightSource(
                            "beacon",
                            LightKind.POINT,
                            new Colour("#FF2A2A"),
                            1.4,
                            Optional.of(new Vector(0, 3, 1)),
                            Optional.of(new Vector(0, -1, 0)))),
                    1.2)),
            Map.of("gravity", "1"));
    private static final DialogueLine LINE =
            new DialogueLine(LINE_ID, SARAH, "It is not me who is typing.", Optional.of("whispering"), false);
    private static final Shot SHOT = new Shot(
            SHOT_ID,
            SCENE_ID,
            1,
            Link.CUTS,
            new Brief(
                    "Sarah draws back from the screen.",
                    new CameraBrief(
                            ShotSize.MS,
                            MoveKind.DOLLY_IN,
                            Optional.of(50),
                            Optional.of("sarah"),
                            15,
                            Optional.of(1.4)),
                    List.of(new CharacterChange(
                            SARAH,
                            Optional.of(new Vector(0, 0, 1.2)),
                            Optional.of(0.0),
                            Optional.of(Pose.SIT),
                            Optional.of(Expression.SHOCKED),
                            Optional.of("lab"),
                            Optional.of("camera"),
                            Optional.of(true),
                            Optional.of(List.of("mug")),
                            Optional.of(List.of("scratch on the left hand")))),
                    List.of(LINE),
                    Optional.of("alarm"),
                    Transition.CUT,
                    Optional.of(Transition.FADE),
                    List.of("breath held")),
            Optional.of(new RationalTime(192, 24)));
    private static final AssetRef PNG = asset('a', "image/png", 204_800);
    private static final AssetRef WAV = asset('b', "audio/wav", 192_044);
    private static final AssetRef MP4 = asset('c', "video/mp4", 4_194_304);
    private static final AssetRef TEXT = asset('d', "text/vtt", 900);
    private static final Take TAKE = new Take(
            "1B-1",
            "e".repeat(64),
            MP4,
            PNG,
            PNG,
            Optional.of(List.of(new ScreenRegion(0.25, 0.125, 0.5, 0.75))),
            new RationalTime(192, 24),
            "f".repeat(64));
    private static final Continuity CONTINUITY = new Continuity(
            Continuity.Verdict.CORRECTED,
            Continuity.Extent.WHOLE,
            2,
            List.of(
                    new Continuity.Measured("garment-colour", Optional.of("sarah/garment-0"), 0.84, 1.5, false),
                    new Continuity.Measured("background-similarity", Optional.empty(), 0.981, 0.95, false)),
            List.of("The colour of sarah/garment-0 was moved to the expected one."),
            Optional.of(new Continuity.Uncorrected(MP4, PNG)));
    private static final PlacedLine PLACED = new PlacedLine(
            LINE_ID, SARAH, LINE.text(), new TimeRange(new RationalTime(12, 24), new RationalTime(48, 24)), WAV);
    private static final Recording RECORDING = new Recording(
            LINE_ID,
            WAV,
            new RationalTime(96_000, 48_000),
            List.of(
                    new MouthKey(new RationalTime(0, 48_000), Mouth.D),
                    new MouthKey(new RationalTime(90_000, 48_000), Mouth.X)),
            List.of(0.12, 0.4));

    private static final EngineChoice ENGINE =
            new EngineChoice("veo-3.1", Optional.of(Tier.FINAL), Optional.of("4.00 USD"));

    private Samples() {}

    static Stream<Event> events() {
        return Stream.of(
                new ScreenplayPublished(
                        PRODUCTION,
                        "The Last Algorithm",
                        FORMAT,
                        List.of(SCENE),
                        List.of(new CharacterSource(SARAH, "Sarah", DNA)),
                        Optional.empty(),
                        Optional.of(Tier.DRAFT),
                        Optional.of(new Excerpt(List.of(SCENE_ID), List.of(SHOT_ID))),
                        Optional.of(ENGINE)),
                new StoryboardPublished(PRODUCTION, STYLE, List.of(SET), List.of(SHOT)),
                new CharacterLocked(PRODUCTION, CAST_MEMBER, Optional.of(Intent.PLAN)),
                new PortraitDrawn(
                        PRODUCTION,
                        SARAH,
                        1,
                        PNG,
                        Optional.of(PNG),
                        Optional.of(
                                Artist.hired("gemini", "gemini-3.1-flash-image", Optional.of(Money.of("0.067 USD")))),
                        Optional.of(Artist.builtIn(Optional.of("gemini does not draw this: Not this.")))),
                new ProductionGreenlit(
                        PRODUCTION,
                        "The Last Algorithm",
                        FORMAT,
                        STYLE,
                        List.of(SCENE),
                        List.of(SHOT),
                        List.of(CAST_MEMBER)),
                new PlanRequested(PRODUCTION, List.of(SHOT_ID), List.of(CAST_MEMBER)),
                new ProductionPlanned(PRODUCTION, 8, 5, 1, 1, 1, 42.5),
                new DialogueRequested(PRODUCTION, SCENE_ID, SHOT_ID, LINE, DNA.voice(), Optional.of(Intent.PLAN)),
                new DialogueRecorded(
                        PRODUCTION,
                        SCENE_ID,
                        SHOT_ID,
                        RECORDING,
                        Optional.of(new Quoted(
                                "elevenlabs",
                                Optional.of(Money.of("0.01 USD")),
                                Optional.of(LocalDate.of(2026, 5, 1))))),
                new ShotRequested(
                        PRODUCTION,
                        SCENE_ID,
                        SHOT,
                        Optional.of(new ShotId("1A")),
                        new ShotWorld(SET, STYLE, List.of(CAST_MEMBER), Map.of(SARAH, "lab")),
                        FORMAT,
                        42,
                        Optional.empty(),
                        Optional.of(Tier.DRAFT),
                        Optional.of(ENGINE)),
                new ShotRendered(
                        PRODUCTION,
                        SCENE_ID,
                        SHOT_ID,
                        TAKE,
                        List.of(PLACED),
                        new RenderFacts(
                                false,
                                42,
                                3120,
                                List.of("camera moved out of the wall"),
                                Optional.empty(),
                                Optional.of("veo-3.1"),
                                Optional.of("3.20 USD"),
                                Optional.of(new ShownPlate(
                                        PNG,
                                        "Lab",
                                        "night",
                                        "cinematic",
                                        Artist.builtIn(Optional.of("gemini does not draw this: Not this."))))),
                        Optional.of(CONTINUITY)),
                new TakeFilmed(
                        PRODUCTION,
                        SCENE_ID,
                        SHOT_ID,
                        TAKE,
                        List.of("slower"),
                        new RenderFacts(false, 43, 2890, List.of())),
                new ReviewDecided(
                        PRODUCTION,
                        SCENE_ID,
                        SHOT_ID,
                        "1B-1",
                        ReviewDecision.RETAKE,
                        List.of("slower", "look at the door first"),
                        Optional.of(new ScreenRegion(0.25, 0.5, 0.5, 0.25)),
                        Optional.of(new TimeRange(new RationalTime(24, 24), new RationalTime(48, 24))),
                        "key/director"),
                new PictureLocked(
                        PRODUCTION,
                        "The Last Algorithm",
                        FORMAT,
                        List.of(new CutClip(
                                SHOT_ID,
                                SCENE,
                                TAKE,
                                new TimeRange(new RationalTime(192, 24), new RationalTime(192, 24)),
                                Optional.of(new RationalTime(12, 24)),
                                Transition.DISSOLVE,
                                Optional.of(new RationalTime(24, 24)),
                                Optional.of(MP4),
                                List.of(PLACED))),
                        asset('1', "application/json", 5_000),
                        Optional.of(2),
                        Optional.of(new PosterArt(
                                Optional.of(PNG),
                                Artist.hired("gemini", "gemini-3.1-flash-image", Optional.of(Money.of("0.067 USD")))))),
                new FootageUploaded(PRODUCTION, FOOTAGE, "A004_C012.mov", 268_435_456),
                new FootageInspected(
                        PRODUCTION,
                        FOOTAGE,
                        "A004_C012.mov",
                        Optional.of(new FootageFacts(
                                1920,
                                1080,
                                "30000/1001",
                                new RationalTime(300_300, 30_000),
                                "h264",
                                Optional.of("01:00:00;00"),
                                true)),
                        Optional.of(asset('9', "video/quicktime", 268_435_456)),
                        Optional.of(MP4),
                        Optional.of(PNG),
                        Optional.empty()),
                new FilmMastered(
                        PRODUCTION,
                        MP4,
                        new RationalTime(1536, 24),
                        new Captions(TEXT, TEXT),
                        List.of(new Stem("DX", WAV)),
                        new Loudness(-14.0, -1.2, 6.5),
                        Optional.of(2)),
                new TrailerCut(PRODUCTION, MP4, new RationalTime(480, 24), Optional.of(2)),
                new PosterComposed(
                        PRODUCTION,
                        PNG,
                        1600,
                        2400,
                        Optional.of(2),
                        Optional.of(
                                Artist.hired("gemini", "gemini-3.1-flash-image", Optional.of(Money.of("0.067 USD"))))),
                new WorkProgressed(PRODUCTION, Step.SHOT, "1B", 96, 192),
                new WorkFailed(PRODUCTION, Step.SHOT, "1B", "out-of-space", "The disk is full. Free some space."),
                new FundsRequested(EXPENSE),
                new FundsDecided(
                        EXPENSE,
                        Optional.of(new FundsDecided.Denial("project the-last-algorithm", Money.of("0.02 USD"))),
                        Optional.empty()),
                new FundsSettled(EXPENSE, Money.of("0.067 USD")));
    }

    private static AssetRef asset(char digit, String mediaType, long size) {
        return new AssetRef(String.valueOf(digit).repeat(64), mediaType, size);
    }
}
