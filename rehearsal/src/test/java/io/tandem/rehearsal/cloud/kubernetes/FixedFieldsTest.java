package io.tandem.rehearsal.cloud.kubernetes;

import static io.tandem.rehearsal.cloud.rules.Types.TARGET_GROUP;

import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class FixedFieldsTest extends InWorld {
    private static final String PRIORITY_CLASS = "kubernetes:scheduling.k8s.io/v1:PriorityClass";
    private static final String STORAGE_CLASS = "kubernetes:storage.k8s.io/v1:StorageClass";

    private String group(String region) {
        var sample = world.make(TARGET_GROUP, "targetType", "ip");
        return sample.attribute("arn").orElseThrow().replace("ap-south-1", region);
    }

    @Test
    void aPriorityDoesNotChange() {
        var priority = world.make(PRIORITY_CLASS);

        assertRefused("Invalid", "may not be changed in an update", () -> world.update(priority, "value", 2000));
    }

    @Test
    void theDescriptionOfAPriorityDoes() {
        world.update(world.make(PRIORITY_CLASS), "description", "for the platform");
    }

    @Test
    void aReclaimPolicyDoesNotChange() {
        var storage = world.make(STORAGE_CLASS);

        assertRefused(
                "Invalid",
                "updates to reclaimPolicy are forbidden",
                () -> world.update(storage, "reclaimPolicy", "Retain"));
    }

    @Test
    void thereIsOneDefaultPriority() {
        world.make(PRIORITY_CLASS, "globalDefault", true);

        assertRefused(
                "Forbidden", "is already marked as default", () -> world.make(PRIORITY_CLASS, "globalDefault", true));
    }

    @Test
    void aBindingKeepsItsTargetGroup() {
        world.release("aws-load-balancer-controller");
        var binding = world.make(TargetGroupBindings.TOKEN, "spec.targetGroupARN", group("ap-south-1"));
        var other = group("ap-south-1");

        assertRefused(
                "Invalid",
                "TargetGroupBinding update may not change these fields",
                () -> world.update(binding, "spec.targetGroupARN", other));
    }

    @Test
    void aBindingToATargetGroupOfAnotherRegionIsRefused() {
        world.release("aws-load-balancer-controller");
        var elsewhere = group("ap-south-2");

        assertRefused(
                "Forbidden",
                "TargetGroupNotFound",
                () -> world.make(TargetGroupBindings.TOKEN, "spec.targetGroupARN", elsewhere));
    }

    @Test
    void aBindingOfAnotherTargetTypeIsRefused() {
        world.release("aws-load-balancer-controller");
        var addresses = group("ap-south-1");

        assertRefused(
                "Forbidden",
                "spec.targetType",
                () -> world.make(
                        TargetGroupBindings.TOKEN, "spec.targetGroupARN", addresses, "spec.targetType", "instance"));
    }

    @Test
    void aTargetGroupIsBoundOnce() {
        world.release("aws-load-balancer-controller");
        var group = group("ap-south-1");
        world.make(TargetGroupBindings.TOKEN, "spec.targetGroupARN", group);

        assertRefused(
                "Forbidden",
                "is already bound to TargetGroupBinding",
                () -> world.make(TargetGroupBindings.TOKEN, "spec.targetGroupARN", group));
    }
}
