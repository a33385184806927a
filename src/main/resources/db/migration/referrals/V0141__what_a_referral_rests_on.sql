alter table referral add column permission uuid references permission (id);
alter table referral add column stopped_for varchar(20) check (stopped_for in ('SENDER', 'PERMISSION', 'DIED', 'MOVED_AWAY', 'NO_CONTACT'));

update referral set permission =
    (select permission.id from permission
     where permission.resident = referral.resident and permission.receiver = referral.receiver
       and permission.kind = 'NO_OBJECTION_DECLARATION' and permission.recorded_at <= referral.sent_at
     order by permission.recorded_at desc limit 1);

update referral set stopped_for =
    case when exists (select from resident where resident.id = referral.resident and deceased_on is not null)
         then 'DIED' else 'SENDER' end
where status = 'WITHDRAWN';

alter table referral add constraint referral_stopped_for_a_reason check ((stopped_for is not null) = (status = 'WITHDRAWN'));

create index referral_permission on referral (permission) where permission is not null;

comment on column referral.permission is 'The declaration that it rests on; when that is withdrawn, the referral stops. Empty within one organisation';
comment on column referral.stopped_for is 'Why it did not go on: called back by the sender, or stopped by the program';
