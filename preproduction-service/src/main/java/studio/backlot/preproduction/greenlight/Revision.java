package studio.backlot.preproduction.greenlight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.id.CharacterId;

/** What has come in of one revision of a production. */
public record Revision(
        Optional<ScreenplayPublished> screenplay,
        Optional<StoryboardPublished> storyboard,
        Map<CharacterId, CastMember> locked) {

    /** Complete when screenplay and storyboard are there and everyone of the cast is locked. */
    public Decision decide() {
        if (screenplay.isEmpty() || storyboard.isEmpty()) {
            return new Decision.Waits();
        }
        List<CharacterId> cast =
                screenplay.get().cast().stream().map(CharacterSource::id).toList();
        return locked.keySet().containsAll(cast)
                ? new Decision.Decided(new Greenlight(
                                screenplay.get(),
                                storyboard.get(),
                                cast.stream().map(locked::get).toList())
                        .events())
                : new Decision.Waits();
    }
}
