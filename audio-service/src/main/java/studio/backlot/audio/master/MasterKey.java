package studio.backlot.audio.master;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.json.Json;

/** What decides a master, whatever its revision: an unchanged cut is not mastered again. */
record MasterKey(
        String engine,
        ProjectId project,
        String title,
        FilmFormat format,
        List<CutClip> cut,
        List<SetDesign> sets,
        List<Shot> shots,
        String language) {

    /** The hash under which the master of an order is kept. */
    static String of(Finishing.Order order) {
        PictureLocked picture = order.picture();
        Optional<StoryboardPublished> storyboard = order.storyboard();
        var key = new MasterKey(
                Finishing.VERSION + order.music().map(music -> "/" + music).orElse(""),
                picture.production().project(),
                picture.title(),
                picture.format(),
                picture.cut(),
                storyboard.map(StoryboardPublished::sets).orElse(List.of()),
                storyboard.map(StoryboardPublished::shots).orElse(List.of()),
                order.language());
        return Json.sha256(Json.canonical(key));
    }
}
