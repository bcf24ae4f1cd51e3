package studio.backlot.story.storyboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.ShotId;

/** A derived shot while it is being made: the camera, what happens, who changes, who speaks. */
final class ShotDraft {

    private final String action;
    private ShotSize size = ShotSize.MS;
    private MoveKind move = MoveKind.STATIC;
    private Optional<String> subject = Optional.empty();
    private Optional<String> light = Optional.empty();
    private Transition transition = Transition.CUT;
    private List<DialogueSheet.Passage> passages = List.of();
    private final Map<CharacterId, CharacterChange> changes = new LinkedHashMap<>();

    ShotDraft(String action) {
        this.action = action;
    }

    ShotDraft seen(ShotSize newSize, MoveKind newMove) {
        size = newSize;
        move = newMove;
        return this;
    }

    ShotDraft of(String newSubject) {
        subject = Optional.of(newSubject);
        return this;
    }

    ShotDraft lit(Optional<String> newLight) {
        light = newLight;
        return this;
    }

    ShotDraft begins(Transition newTransition) {
        transition = newTransition;
        return this;
    }

    ShotDraft speaks(List<DialogueSheet.Passage> newPassages) {
        passages = newPassages;
        return this;
    }

    ShotDraft changes(
            CharacterId who,
            Optional<Pose> pose,
            Optional<Expression> expression,
            Optional<String> gazeAt,
            Optional<Boolean> present) {
        if (pose.isPresent() || expression.isPresent() || gazeAt.isPresent() || present.isPresent()) {
            changes.put(
                    who,
                    new CharacterChange(
                            who,
                            Optional.empty(),
                            Optional.empty(),
                            pose,
                            expression,
                            Optional.empty(),
                            gazeAt,
                            present));
        }
        return this;
    }

    /** Brings someone back to rest who is told no pose here, and is not leaving. */
    ShotDraft rests(CharacterId who, Pose rest) {
        CharacterChange told = changes.get(who);
        if (told == null) {
            return changes(who, Optional.of(rest), Optional.empty(), Optional.empty(), Optional.empty());
        }
        return told.pose().isPresent() || !told.present().orElse(true)
                ? this
                : changes(who, Optional.of(rest), told.expression(), told.gazeAt(), told.present());
    }

    /** The poses that it asks for. */
    Map<CharacterId, Pose> poses() {
        Map<CharacterId, Pose> poses = new LinkedHashMap<>();
        changes.forEach((who, change) -> change.pose().ifPresent(pose -> poses.put(who, pose)));
        return poses;
    }

    Shot shot(Staging staging, int index, int order) {
        ShotId id = ShotIds.of(staging.scene().id(), index);
        Brief brief = new Brief(
                action,
                new CameraBrief(size, move, Optional.empty(), subject, 0, Optional.empty()),
                List.copyOf(changes.values()),
                Lines.of(id, passages),
                light,
                transition,
                List.of());
        return new Shot(id, staging.scene().id(), order, index == 0 ? Link.OPENS : Link.CUTS, brief, Optional.empty());
    }
}
