-- Rules of referrals for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Every referral has its first step, and one for the state that it is in
select 'referral ' || r.number as broken
from referrals r
where not exists (select 1 from referral_steps s where s.id = r.id and s.referral = r.id and s.state = 'OPEN')
  or not exists (select 1 from referral_steps s where s.referral = r.id and s.state = r.state)
order by broken limit 100;

-- check: No referral is both accepted and declined, or done without being accepted
select 'referral ' || r.number as broken
from referrals r
where (select count(*) from referral_steps s where s.referral = r.id and s.state in ('ACCEPTED', 'DECLINED')) > 1
  or (r.state = 'OPEN' and exists (select 1 from referral_steps s where s.referral = r.id and s.state <> 'OPEN'))
  or (exists (select 1 from referral_steps s where s.referral = r.id and s.state = 'DONE')
    and not exists (select 1 from referral_steps s where s.referral = r.id and s.state = 'ACCEPTED'))
order by broken limit 100;

-- check: No referral ends twice: declined, done or withdrawn
select 'referral ' || r.number as broken
from referrals r
where (select count(*) from referral_steps s where s.referral = r.id and s.state in ('DECLINED', 'DONE', 'WITHDRAWN')) > 1
order by broken limit 100;

-- check: No step is before its referral, and the author made the first one
select 'referral ' || r.number as broken
from referrals r join referral_steps s on s.referral = r.id
where s.recorded_at < r.recorded_at or (s.state = 'OPEN' and s.operator <> r.author)
order by broken limit 100;

-- check: People agreed to their referrals, or a legal ground is named
select 'referral ' || r.number as broken
from referrals r join data_keys k on k.beneficiary = r.beneficiary
where (r.consent = 0) <> (r.legal_ground <> '')
order by broken limit 100;

-- check: A referral from a consultation has its centre and kind, and is about somebody known
select 'referral ' || r.number as broken
from referrals r join consultations c on c.id = r.consultation
where r.kind <> c.kind or r.centre <> c.centre or c.beneficiary is null
order by broken limit 100;

-- check: Referrals of erased people have no text, and wait for no answer
select 'referral ' || r.number as broken
from referrals r
join referral_steps s on s.referral = r.id
left join data_keys k on k.beneficiary = r.beneficiary
where k.beneficiary is null and (s.note <> '' or r.legal_ground <> '' or r.due_on is not null)
order by broken limit 100;

-- check: Only confidential referrals were opened for a purpose, and not by their author
select 'opening ' || p.id as broken
from referral_openings p join referrals r on r.id = p.referral
where r.kind not in ('PSYCHOLOGICAL', 'LEGAL') or p.operator = r.author or p.opened_at < r.recorded_at
order by broken limit 100;

-- figure: referrals
select count(*) from referrals;

-- figure: referrals that wait for an answer
select count(*) from referrals where state = 'OPEN';
