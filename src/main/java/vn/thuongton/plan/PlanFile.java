package vn.thuongton.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** What stands in a ward's {@code plan.yaml}. */
record PlanFile(@NotEmpty List<@Valid Plan> plans) {}
