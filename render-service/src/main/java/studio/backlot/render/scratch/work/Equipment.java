package studio.backlot.render.scratch.work;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.media.MediaTools;
import studio.backlot.render.judge.FeatureLook;
import studio.backlot.render.judge.TakeJudge;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.feature.FeatureModel;
import studio.backlot.render.measure.feature.Normalisation;
import studio.backlot.render.scratch.Scratch;
import studio.backlot.render.take.AnimaticFilming;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.TakeKey;
import studio.backlot.render.verdict.LimitsFile;

/** What the studio films with; laid out before the first shot is asked for. */
@Singleton
@Startup
class Equipment {
    private final MediaTools tools;
    private final Scratch scratch;
    private final TakeJudge judge;

    Equipment(
            @ConfigProperty(name = "backlot.tools") Path toolsFolder,
            @ConfigProperty(name = "backlot.scratch") Path scratchFolder,
            @ConfigProperty(name = "backlot.limits") Optional<Path> limits,
            @ConfigProperty(name = "backlot.features.subject") Optional<Path> subject,
            @ConfigProperty(name = "backlot.features.background") Optional<Path> background) {
        tools = MediaTools.find(toolsFolder);
        scratch = new Scratch(scratchFolder.resolve("render"));
        judge = new TakeJudge(
                tools,
                limits.map(LimitsFile.standard()::with).orElseGet(LimitsFile::standard),
                new FeatureLook(models(subject, background)));
    }

    private static Map<Measure, FeatureModel> models(Optional<Path> subject, Optional<Path> background) {
        Map<Measure, FeatureModel> models = new EnumMap<>(Measure.class);
        subject.ifPresent(
                file -> models.put(Measure.SUBJECT_CONSISTENCY, FeatureModel.open(file, Normalisation.IMAGENET)));
        background.ifPresent(
                file -> models.put(Measure.BACKGROUND_CONSISTENCY, FeatureModel.open(file, Normalisation.CLIP)));
        return models;
    }

    @Produces
    @Singleton
    MediaTools tools() {
        return tools;
    }

    @Produces
    @Singleton
    Scratch scratch() {
        return scratch;
    }

    @Produces
    @Singleton
    Filming filming() {
        return new AnimaticFilming(tools);
    }

    @Produces
    @Singleton
    TakeJudge judge() {
        return judge;
    }

    @Produces
    @Singleton
    TakeKey.Engine engine(Filming filming) {
        return new TakeKey.Engine(filming.engine(), tools.h264().name());
    }
}
