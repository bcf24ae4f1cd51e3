package studio.backlot.story.production;

import java.util.Optional;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.story.scene.Slugline;

/** Counts the days of the story: a scene whose hour lies before the last one's begins a new day. */
final class Calendar {

    private Optional<TimeOfDay> last = Optional.empty();
    private int day = 1;

    /** Hour and day of a scene, the day counted from 1. */
    record Moment(TimeOfDay hour, int storyDay) {}

    Moment next(Slugline slugline, Optional<TimeOfDay> saidHour, Optional<Integer> saidDay) {
        TimeOfDay hour = saidHour.or(slugline::timeOfDay)
                .or(() -> slugline.nextDay() ? Optional.of(TimeOfDay.MORNING) : last)
                .orElse(TimeOfDay.DAY);
        boolean earlier = last.filter(before -> hour.compareTo(before) < 0).isPresent();
        if (last.isPresent() && !slugline.continues() && (slugline.nextDay() || earlier)) {
            day++;
        }
        day = saidDay.orElse(day);
        last = Optional.of(hour);
        return new Moment(hour, day);
    }
}
