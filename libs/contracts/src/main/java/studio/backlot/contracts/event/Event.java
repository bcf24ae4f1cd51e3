package studio.backlot.contracts.event;

import studio.backlot.contracts.id.ProductionRef;

/** Something that happened, published to the topic of its name. */
public sealed interface Event
        permits ScreenplayPublished,
                StoryboardPublished,
                CharacterLocked,
                PortraitDrawn,
                ProductionGreenlit,
                PlanRequested,
                ProductionPlanned,
                DialogueRequested,
                DialogueRecorded,
                ShotRequested,
                ShotRendered,
                TakeFilmed,
                ReviewDecided,
                FootageUploaded,
                FootageInspected,
                PictureLocked,
                FilmMastered,
                TrailerCut,
                PosterComposed,
                WorkProgressed,
                WorkFailed {

    /** Production and revision that it belongs to. */
    ProductionRef production();

    /** Kafka key: the aggregate whose order matters. */
    String key();

    /** CloudEvents subject: the thing it is about, readable. */
    String subject();
}
