package studio.backlot.contracts.event;

import studio.backlot.contracts.id.ProductionRef;

/** Something that happened to a production. */
public sealed interface ProductionEvent extends Event
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
}
