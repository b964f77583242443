package uk.dapo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;

/** An expression in a model finds the steps and helpers made for models, and nothing else of the program. */
class ModelBeansTest {

    @ModelBean
    static class MeantForModels {
    }

    @Test
    void onlyWhatIsMeantForModelsIsThere() {
        StaticApplicationContext context = new StaticApplicationContext();
        context.registerBean("step", JavaDelegate.class, () -> execution -> { });
        context.registerBean("helper", MeantForModels.class);
        context.registerBean("secret", StringBuilder.class);
        context.refresh();
        ModelBeans beans = new ModelBeans(context);

        assertThat(beans).containsKeys("step", "helper").doesNotContainKeys("secret", "environment", "systemProperties", "nothing", null);
        assertThat(beans.get("secret")).isNull();
        assertThat(beans.entrySet()).extracting(entry -> entry.getKey()).containsExactlyInAnyOrder("step", "helper");
    }
}
