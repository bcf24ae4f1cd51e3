package studio.backlot.contracts;

import java.util.List;
import java.util.Map;
import studio.backlot.contracts.event.EventType;

/** Who publishes and who consumes each event, as the generated documents show it. */
record EventFlow(String publisher, List<String> consumers, String about) {

    private static final Map<String, EventFlow> FLOWS = Map.ofEntries(
            flow(
                    "ScreenplayPublished",
                    "story",
                    "character, preproduction, gateway",
                    "A revision of a screenplay was parsed: its scenes and its cast."),
            flow(
                    "StoryboardPublished",
                    "story",
                    "preproduction, gateway",
                    "A revision of a storyboard: sets, style and shots."),
            flow(
                    "CharacterLocked",
                    "character",
                    "preproduction, render, gateway",
                    "A character of a revision has its locked version."),
            flow(
                    "PortraitDrawn",
                    "render",
                    "character, gateway",
                    "The master reference portrait of a locked version was drawn."),
            flow(
                    "ProductionGreenlit",
                    "preproduction",
                    "render, gateway",
                    "A revision is complete; the picture is locked when its shots are rendered."),
            flow(
                    "PlanRequested",
                    "preproduction",
                    "render, gateway",
                    "A revision is complete and is to be planned, not made."),
            flow("ProductionPlanned", "render", "gateway", "The plan of a revision is there."),
            flow("DialogueRequested", "preproduction", "audio, gateway", "A line is to be recorded."),
            flow(
                    "DialogueRecorded",
                    "audio",
                    "render, gateway",
                    "A line was recorded, with its length and mouth shapes."),
            flow(
                    "ShotRequested",
                    "preproduction",
                    "render, gateway",
                    "A shot is to be rendered; any tool may publish one."),
            flow("ShotRendered", "render", "gateway", "A shot has a circled take."),
            flow(
                    "TakeFilmed",
                    "render",
                    "gateway",
                    "A retake is there; the cut keeps its take until this one is circled."),
            flow(
                    "ReviewDecided",
                    "preproduction",
                    "render, gateway",
                    "Somebody decided about a take: approve, retake or circle."),
            flow(
                    "FootageUploaded",
                    "render",
                    "gateway",
                    "All of a file has come that is to be footage of a production."),
            flow("FootageInspected", "render", "gateway", "Footage of a production can be used, or is refused."),
            flow("PictureLocked", "render", "audio, marketing, gateway", "The cut on which sound is laid."),
            flow("FilmMastered", "audio", "marketing, gateway", "The film is finished."),
            flow("TrailerCut", "marketing", "gateway", "A trailer was cut."),
            flow("PosterComposed", "marketing", "gateway", "A poster was composed."),
            flow(
                    "WorkProgressed",
                    "render, audio, marketing",
                    "gateway",
                    "Work goes on; for the live view only, may be lost."),
            flow("WorkFailed", "any service", "gateway", "A step cannot be done; the production is incomplete."),
            flow(
                    "FundsRequested",
                    "audio, story",
                    "render",
                    "A service is about to pay, and does not before the money is held."),
            flow(
                    "FundsDecided",
                    "render",
                    "audio, story",
                    "The money that was asked for is held in every budget that pays, or in none."),
            flow(
                    "FundsSettled",
                    "render, audio, story",
                    "render, gateway",
                    "What was paid for a piece of work; the rest is free again."));

    static EventFlow of(EventType type) {
        EventFlow flow = FLOWS.get(type.topic());
        if (flow == null) {
            throw new IllegalStateException("say in EventFlow who publishes and consumes " + type.topic());
        }
        return flow;
    }

    private static Map.Entry<String, EventFlow> flow(String topic, String publisher, String consumers, String about) {
        return Map.entry(topic, new EventFlow(publisher, List.of(consumers.split(", ")), about));
    }
}
