package nl.nabij.referrals;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Permissions;
import nl.nabij.access.Purpose;
import nl.nabij.plans.PlanRequest;
import nl.nabij.plans.Plans;
import nl.nabij.services.Services;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of referrals. */
class ReferralsExamples implements PageExamples {

    private final World world;
    private final Services services;
    private final Referrals referrals;
    private final ReferralAnswers answers;
    private final Permissions permissions;
    private final Plans plans;
    private final Keys keys;
    private final JdbcClient jdbc;

    ReferralsExamples(
            World world,
            Services services,
            Referrals referrals,
            ReferralAnswers answers,
            Permissions permissions,
            Plans plans,
            Keys keys,
            JdbcClient jdbc) {
        this.world = world;
        this.services = services;
        this.referrals = referrals;
        this.answers = answers;
        this.permissions = permissions;
        this.plans = plans;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @Override
    public List<Example> examples() {
        var henk = asked();
        plans.open(
                new PlanRequest("Over Ria kunnen praten", null),
                world.access(henk.anna(), henk.henk(), Purpose.PLAN_TOGETHER));
        var unsigned = asked();
        var silent = SampleReferrals.silent(world, services, referrals, permissions, keys);
        var id = henk.signed().made();
        answers.write(id, "Een groep overdag past het best.", henk.refer());
        var path = "/residents/%s/referrals/%s".formatted(henk.henk(), id);
        var fresh = "/residents/%s/referrals/new?service=%s";
        return List.of(
                new Example(
                        "/residents/{resident}/referrals/new",
                        unsigned.anna(),
                        fresh.formatted(unsigned.henk(), unsigned.service())),
                new Example(
                        "/residents/{resident}/referrals/new",
                        henk.anna(),
                        fresh.formatted(henk.henk(), henk.service())),
                new Example(
                        "/residents/{resident}/referrals/new",
                        silent.anna(),
                        fresh.formatted(silent.henk(), silent.service())),
                new Example("/residents/{resident}/referrals/{referral}", henk.anna(), path),
                new Example("/residents/{resident}/referrals/{referral}", henk.nadia(), path),
                Example.of(henk.nadia(), "/referrals/incoming"));
    }

    private SampleReferrals asked() {
        return SampleReferrals.asked(world, services, referrals, permissions, keys, jdbc);
    }
}
