package io.targetmonitor.projects.project;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Refusal;

/** What somebody enters about a project; what is left out or null has its default. */
@Schema(name = "NewProject")
record ProjectForm(
        @NotBlank @Size(max = 64) @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._-]*") @Schema(examples = "DEMO-K21")
        String code,

        @Schema(description = "national project code (GB/T 40058-2021)", examples = "2301-440784-04-01-123456")
        String projectCode,

        @NotBlank @Size(max = 200) String name,
        @Size(max = 300) String nameEn,
        @NotNull Area area,
        @NotNull Category category,
        @Size(max = 100) String track,
        @Size(max = 200) String investor,

        @Pattern(regexp = "[A-Z]{2}") @Schema(description = "ISO 3166 alpha-2")
        String investorCountry,

        @Schema(description = "unified social credit code (GB 32100-2015)", examples = "91350100M000100Y43")
        String investorUscc,

        @Schema(description = "derived from the country when left out")
        Capital capital,

        @PositiveOrZero @Digits(integer = 18, fraction = 2) @Schema(description = "yuan (CNY)")
        BigDecimal plannedInvestment,

        @Schema(defaultValue = "true") Boolean needsNewLand,

        @PositiveOrZero @Digits(integer = 12, fraction = 4) @Schema(description = "mu")
        BigDecimal landArea,

        @Size(max = 100) @Schema(description = "post of who is responsible")
        String leader,

        @Size(max = 100) String department,
        @Size(max = 20) List<@NotBlank @Size(max = 64) String> tags,
        @Schema(defaultValue = "FULL") Monitoring monitoring,
        @Valid Location location,
        @Size(max = 200) String provenance) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static ProjectForm of(Facts facts) {
        return new ProjectForm(
                facts.code(),
                facts.projectCode(),
                facts.name(),
                facts.nameEn(),
                facts.area(),
                facts.category(),
                facts.track(),
                facts.investor(),
                facts.investorCountry(),
                facts.investorUscc(),
                facts.givenCapital(),
                facts.plannedInvestment(),
                facts.needsNewLand(),
                facts.landArea(),
                facts.leader(),
                facts.department(),
                facts.tags(),
                facts.monitoring(),
                Location.of(facts),
                facts.provenance());
    }

    /** @throws Refusal if there is no such country, or a code has not the form of its standard */
    Facts facts() {
        if (investorCountry != null && !COUNTRIES.contains(investorCountry)) {
            throw Refusal.invalid("investorCountry", "unknown-country", investorCountry);
        }
        return new Facts(
                code,
                NationalProjectCode.valid("projectCode", emptyToNull(projectCode)),
                name,
                emptyToNull(nameEn),
                area,
                category,
                emptyToNull(track),
                emptyToNull(investor),
                investorCountry,
                CreditCode.valid("investorUscc", emptyToNull(investorUscc)),
                capital,
                plannedInvestment,
                !Boolean.FALSE.equals(needsNewLand),
                landArea,
                emptyToNull(leader),
                emptyToNull(department),
                tags == null ? List.of() : List.copyOf(new LinkedHashSet<>(tags)),
                Objects.requireNonNullElse(monitoring, Monitoring.FULL),
                location == null ? null : location.lon(),
                location == null ? null : location.lat(),
                emptyToNull(provenance));
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
