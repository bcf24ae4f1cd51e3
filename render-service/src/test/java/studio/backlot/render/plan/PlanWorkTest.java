package studio.backlot.render.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Style;
import studio.backlot.render.plan.FakeStudio.Work;
import studio.backlot.render.take.TakeKey;

/** The work of a plan grows with the film and not faster, counted and not timed. */
class PlanWorkTest {
    private static final TakeKey.Engine ENGINE = new TakeKey.Engine("animatic-1", "openh264");
    private static final TakeKey.Engine NEWER = new TakeKey.Engine("animatic-2", "openh264");
    private static final int SHOTS_OF_A_SCENE = 5;

    /** What has become of a film since it was made. */
    enum Change {
        NEVER_MADE,
        NONE,
        STYLE,
        RENDERER
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_of_2000_shots_takes_ten_times_the_work_of_one_of_200(Change change) {
        Work small = work(SampleFilm.of(40), change);
        Work large = work(SampleFilm.of(400), change);

        assertThat(large.keys().get()).isEqualTo(10 * small.keys().get()).isLessThanOrEqualTo(2 * 2000);
        assertThat(large.terms().get()).isEqualTo(10 * small.terms().get()).isEqualTo(2000);
        assertThat(large.asked().get()).isEqualTo(10 * small.asked().get()).isLessThanOrEqualTo(2000);
        assertThat(large.questions().get()).isEqualTo(small.questions().get()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_scene_that_goes_on_for_long_takes_no_more_keys_for_each_shot(Change change) {
        Work small = work(unbroken(20), change);
        Work large = work(unbroken(200), change);

        assertThat(large.keys().get()).isLessThanOrEqualTo(10 * small.keys().get() + SHOTS_OF_A_SCENE);
        assertThat(large.asked().get()).isLessThanOrEqualTo(200);
    }

    private static Work work(SampleFilm film, Change change) {
        FakeStudio studio = new FakeStudio(ENGINE);
        if (change != Change.NEVER_MADE) {
            studio.make(film);
        }
        Work work = new Work();
        switch (change) {
            case NEVER_MADE, NONE -> studio.plan(film, Map.of(), work);
            case STYLE -> studio.plan(film.style(grainy(film.style())), Map.of(), work);
            case RENDERER -> studio.upgraded(NEWER).plan(film, Map.of(), work);
        }
        return work;
    }

    private static Style grainy(Style style) {
        return new Style(style.name(), style.preset(), style.palette(), Map.of("grain", 0.4));
    }

    /** One scene of shots that all go on from the picture before. */
    private static SampleFilm unbroken(int shots) {
        List<SampleFilm.Take> takes = new ArrayList<>();
        takes.add(SampleFilm.take("Emma comes in.", "", Link.OPENS));
        IntStream.range(1, shots)
                .mapToObj(shot -> SampleFilm.take("Emma goes on for the %d. time.".formatted(shot), "", Link.CONTINUES))
                .forEach(takes::add);
        return SampleFilm.of(1).scene(1, _ -> takes);
    }
}
