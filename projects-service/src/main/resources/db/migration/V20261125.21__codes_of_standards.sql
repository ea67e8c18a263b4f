-- Codes that others gave: the investor's and the filing's.

alter table project
    -- GB 32100-2015; the check character is checked before it comes here
    add column investor_uscc text check (investor_uscc ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
    -- GB/T 40058-2021
    add column project_code text check (project_code ~ '^[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9A-Z]{6}$');
